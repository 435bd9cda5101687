'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { NAV_WORDS } from '@/components/nav/nav.words';
import { setTheme, THEMES } from '@/components/theme/theme';
import { THEME_WORDS } from '@/components/theme/theme.words';
import { cx } from '@/components/ui/class-names';
import { unknownFilters } from '@/lib/search/search-query';
import { commandStore, type Command as PageCommand } from './command-store';
import { PALETTE_WORDS } from './palette.words';
import { filterCommands } from './palette-filters';
import { usePaletteResults } from './palette-results';
import { SEARCH_WORDS } from './search.words';
import { useChosen } from './use-chosen';

/** Everything a keyboard can reach by name: the page's own commands, what search finds, pages, themes. */
export default function CommandPalette({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const commands = useStore(commandStore, (state) => state.commands);
  const close = () => {
    onOpenChange(false);
    setQuery('');
  };
  const go = (href: string) => () => router.push(href);
  const { groups, searching, failed } = usePaletteResults(open ? query : '', go);
  const places: PageCommand[] = [
    { id: 'go-projects', label: PALETTE_WORDS.goTo(NAV_WORDS.projects), run: go('/') },
    { id: 'go-work', label: PALETTE_WORDS.goTo(NAV_WORDS.myWork), run: go('/me') },
    { id: 'go-actions', label: PALETTE_WORDS.goTo(PALETTE_WORDS.myActions), run: go('/actions') },
    { id: 'go-search', label: PALETTE_WORDS.goTo(NAV_WORDS.search), run: go('/search') },
    { id: 'go-guides', label: PALETTE_WORDS.goTo(NAV_WORDS.guides), run: go('/guides') },
    { id: 'go-team', label: PALETTE_WORDS.goTo(NAV_WORDS.team), run: go('/team') },
    { id: 'new-project', label: PALETTE_WORDS.newProject, run: go('/projects/new') },
    { id: 'import', label: PALETTE_WORDS.importing, run: go('/guides/import') },
    { id: 'verify', label: PALETTE_WORDS.verify, run: go('/verify') },
    {
      id: 'api-docs',
      label: PALETTE_WORDS.apiDocs,
      run: () => window.location.assign('/api/docs'),
    },
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: PALETTE_WORDS.theme(THEME_WORDS[theme]),
      run: () => setTheme(theme),
    })),
  ];
  const filters = filterCommands(query, setQuery);
  const unknown = unknownFilters(query);
  const sections = [
    ...(filters ? [filters] : []),
    {
      heading: PALETTE_WORDS.onThisPage,
      commands: matching(
        commands.filter((one) => !one.global),
        query,
      ),
    },
    ...groups,
    {
      heading: 'Walkaround',
      commands: matching([...places, ...commands.filter((one) => one.global)], query),
    },
  ];
  const chosen = useChosen(
    query,
    sections.flatMap((section) => section.commands.map(({ id }) => id)),
  );
  const run = (command: PageCommand) => {
    if (command.stays) input.current?.focus();
    else close();
    command.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? onOpenChange(true) : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-backdrop transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={PALETTE_WORDS.title}
          className="popup-motion fixed inset-x-3 top-[max(0.75rem,12dvh)] z-50 mx-auto max-w-xl overflow-hidden rounded-card border border-line-strong bg-raised text-ink shadow-floating"
        >
          <Command
            label={PALETTE_WORDS.label}
            shouldFilter={false}
            loop
            // Ctrl+K is ours: it closes the palette, and opens another while this one fades.
            vimBindings={false}
            {...chosen}
          >
            <Command.Input
              ref={input}
              value={query}
              // What is typed while it fades is for the page behind it.
              onValueChange={(typed) => open && setQuery(typed)}
              placeholder={PALETTE_WORDS.placeholder}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base -outline-offset-2 placeholder:text-muted"
            />
            <Command.List
              label={PALETTE_WORDS.results}
              className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain p-1.5"
            >
              {sections.map((section) => (
                <Group key={section.heading} {...section} run={run} />
              ))}
              <Command.Empty className="px-3 py-6 text-center text-sm text-muted">
                {searching ? PALETTE_WORDS.searching : PALETTE_WORDS.noResults}
                {!searching && unknown.length > 0 ? (
                  <span className="mt-1 block [overflow-wrap:anywhere]">
                    {SEARCH_WORDS.unknownFilter(unknown)}
                  </span>
                ) : null}
              </Command.Empty>
              {failed ? (
                <p role="status" className="px-3 py-2 text-center text-[0.8125rem] text-muted">
                  {failed}
                </p>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({
  heading,
  commands,
  run,
}: {
  heading: string;
  commands: readonly PageCommand[];
  run: (command: PageCommand) => void;
}) {
  if (commands.length === 0) return null;
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
    >
      {commands.map((command) => (
        <Command.Item
          key={command.id}
          value={command.id}
          onSelect={() => run(command)}
          className={cx(
            'flex min-h-9 items-center gap-3 rounded-control px-2.5 py-1 text-sm select-none',
            'cursor-pointer data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent coarse:min-h-11',
          )}
        >
          <span className="min-w-0 flex-1 truncate">{command.shown ?? command.label}</span>
          {command.hint ? (
            <span className="max-w-1/2 truncate text-xs text-muted">{command.hint}</span>
          ) : null}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

/** The commands whose label has every word that was typed, with whichever apostrophe or none. */
function matching(commands: readonly PageCommand[], query: string): readonly PageCommand[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return commands.filter(
    ({ label, applies }) =>
      words.every((word) => plain(label).includes(word)) && (applies?.() ?? true),
  );
}

const plain = (text: string): string => text.toLowerCase().replace(/['’]/g, '');

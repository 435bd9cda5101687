'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { WORDS } from '@/components/keyboard/keys.words';
import { bindShortcuts, keyWords, type Shortcut } from '@/components/keyboard/shortcuts';
import { useApple } from '@/components/keyboard/use-apple';
import { Kbd } from '@/components/ui/kbd';
import { late } from '@/components/ui/late';
import { commandStore, openCommandPalette } from './command-store';
import { PALETTE_WORDS as PALETTE } from './palette.words';

const load = () => import('./command-palette');
const CommandPalette = late(load);

/** The button for the command palette, and its keys (⌘K, Ctrl K). The palette itself is fetched when wanted. */
export function CommandPaletteTrigger() {
  const open = useStore(commandStore, (state) => state.open);
  const times = useStore(commandStore, (state) => state.times);
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  const apple = useApple();
  useEffect(() => bindShortcuts([KEY]), []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={PALETTE.label}
        onClick={() => openCommandPalette()}
        onPointerEnter={load}
        className="touch-target inline-flex h-9 items-center justify-center gap-2 rounded-control px-2.5 text-sm text-muted transition-colors hover:bg-hover hover:text-ink lg:border lg:border-line-strong/60 lg:bg-surface lg:pr-1.5"
      >
        <Search className="size-[1.125rem] lg:size-4" />
        <span className="max-lg:sr-only lg:mr-6">{PALETTE.open}</span>
        <Kbd className="max-lg:hidden">{keyWords('Mod+K', apple)}</Kbd>
      </button>
      {wanted ? <CommandPalette key={times} open={open} onOpenChange={openCommandPalette} /> : null}
    </>
  );
}

const KEY: Shortcut = {
  keys: ['Mod+K'],
  what: WORDS.allCommands,
  run: () => openCommandPalette(!commandStore.getState().open),
  everywhere: true,
  global: true,
};

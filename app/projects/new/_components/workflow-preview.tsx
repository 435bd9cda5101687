'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useRef } from 'react';
import { StageName } from '@/components/guides/stage-name';
import { IconButton } from '@/components/ui/icon-button';
import { STAGES } from '@/lib/model/stage';
import { NEW_WORDS } from '../new-project.words';
import type { Choice } from './proposals';

/** The workflow as it will be: its stages from left to right, each with its checklists in order. */
export function WorkflowPreview({
  chosen,
  onRemove,
  onSwap,
}: {
  chosen: readonly Choice[];
  onRemove: (id: string) => void;
  onSwap: (a: string, b: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const keepingFocus =
    <T extends string[]>(change: (...ids: T) => void) =>
    (...ids: T) => {
      change(...ids);
      // The button that was pressed may be gone with its row.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) box.current?.focus();
      });
    };
  const stages = STAGES.flatMap((stage) => {
    const choices = chosen.filter((choice) => choice.stage === stage);
    return choices.length > 0 ? [{ stage, choices }] : [];
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend
    <div ref={box} tabIndex={-1} role="group" aria-label={NEW_WORDS.chosenByStage}>
      {stages.length === 0 ? (
        <p className="rounded-control border border-dashed border-line-strong px-4 py-6 text-center text-sm text-muted">
          {NEW_WORDS.nothingYet}
        </p>
      ) : null}
      <ol className="grid gap-3 empty:hidden sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        {stages.map(({ stage, choices }) => (
          <li key={stage} className="min-w-0 rounded-control bg-sunken p-2.5">
            <h3 className="mb-2 px-0.5 text-[0.8125rem] font-semibold">
              <StageName stage={stage} />
            </h3>
            <ol className="grid gap-1.5">
              {choices.map((choice, position) => (
                <PreviewRow
                  key={choice.id}
                  choice={choice}
                  before={choices[position - 1]?.id}
                  after={choices[position + 1]?.id}
                  onRemove={keepingFocus(onRemove)}
                  onSwap={keepingFocus(onSwap)}
                />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </div>
  );
}

function PreviewRow({
  choice,
  before,
  after,
  onRemove,
  onSwap,
}: {
  choice: Choice;
  before: string | undefined;
  after: string | undefined;
  onRemove: (id: string) => void;
  onSwap: (a: string, b: string) => void;
}) {
  const { id, title, itemCount } = choice;
  return (
    <li className="rounded-control border border-line bg-raised py-1 pr-1 pl-2.5 text-sm">
      <div className="flex items-center gap-1">
        <span className="min-w-0 flex-1 py-1">
          <span className="block font-medium">{title}</span>
          <span className="block text-[0.8125rem] text-muted">{NEW_WORDS.items(itemCount)}</span>
        </span>
        {before ? (
          <IconButton
            size="s"
            label={NEW_WORDS.up(title)}
            icon={<ChevronUp />}
            onClick={() => onSwap(id, before)}
          />
        ) : null}
        {after ? (
          <IconButton
            size="s"
            label={NEW_WORDS.down(title)}
            icon={<ChevronDown />}
            onClick={() => onSwap(id, after)}
          />
        ) : null}
        <IconButton
          size="s"
          label={NEW_WORDS.leaveOut(title)}
          icon={<X />}
          onClick={() => onRemove(id)}
        />
      </div>
    </li>
  );
}

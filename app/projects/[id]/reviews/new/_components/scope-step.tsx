import { SelectField } from '@/components/field';
import type { Stage } from '@/lib/markdown/guide.types';
import { CarryOver } from './carry-over';
import { Choice } from './choice';
import { ItemPicker } from './item-picker';
import { runsWithin, type ScopeDraft, toggled, type Where, type Which } from './review-draft';
import { type RunChoice, RunPicker, StagePicker } from './run-picker';
import type { useCarried } from './use-carried';
import { countWords, type useScopeCount } from './use-scope-count';

const WHERE: { value: Where; label: string; hint: string }[] = [
  { value: 'project', label: 'The whole project', hint: 'All of its active runs' },
  { value: 'runs', label: 'Chosen runs', hint: 'One or several' },
  { value: 'stages', label: 'Chosen stages', hint: 'Such as security and release' },
];

/** What the review is about: what the last one left, where to look, and which items there. */
export function ScopeStep({
  draft,
  onChange,
  runs,
  closed,
  previousId,
  onPrevious,
  carried,
  counted,
  errors,
}: {
  draft: ScopeDraft;
  onChange: (draft: ScopeDraft) => void;
  runs: readonly RunChoice[];
  closed: readonly { id: string; label: string }[];
  previousId: string;
  onPrevious: (id: string) => void;
  carried: ReturnType<typeof useCarried>;
  counted: ReturnType<typeof useScopeCount>;
  errors: { previousId?: string; scope?: string };
}) {
  const runTitles = Object.fromEntries(runs.map(({ id, title }) => [id, title]));
  const set = (change: Partial<ScopeDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="grid gap-5">
      {closed.length > 0 ? (
        <div className="grid gap-2">
          <SelectField
            label="Carry over from"
            name="previousId"
            className="sm:max-w-md"
            value={previousId}
            onChange={({ target }) => onPrevious(target.value)}
            hint="What that review left undecided or deferred comes along, whatever is chosen below."
            error={errors.previousId ?? null}
            options={[
              { value: '', label: 'No earlier review' },
              ...closed.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
          {previousId ? <CarryOver carried={carried} runTitles={runTitles} /> : null}
        </div>
      ) : null}
      <Choice
        legend="Where"
        name="where"
        options={WHERE}
        value={draft.where}
        onChange={(where) => set({ where })}
      />
      {draft.where === 'runs' ? (
        <RunPicker
          runs={runs}
          chosen={draft.runIds}
          onToggle={(id) => set({ runIds: toggled(draft.runIds, id) })}
        />
      ) : null}
      {draft.where === 'stages' ? (
        <StagePicker
          runs={runs}
          chosen={draft.stages}
          onToggle={(stage: Stage) => set({ stages: toggled(draft.stages, stage) })}
        />
      ) : null}
      <Choice
        legend="Which items"
        name="which"
        options={whichOf(draft.named.length, previousId !== '')}
        value={draft.which}
        onChange={(which) => set({ which })}
        error={errors.scope}
      />
      {draft.which === 'chosen' ? (
        <ItemPicker
          runs={runsWithin(runs, draft)}
          chosen={draft.chosen}
          onChoose={(chosen) => set({ chosen })}
        />
      ) : null}
      <p
        role="status"
        aria-busy={counted.counting}
        className="rounded-control bg-accent-soft px-3 py-2 text-sm font-medium aria-busy:opacity-70"
      >
        {counted.failure ?? (counted.count ? countWords(counted.count) : 'Counting')}
      </p>
    </div>
  );
}

function whichOf(named: number, follows: boolean): { value: Which; label: string; hint: string }[] {
  return [
    ...(named > 0
      ? [
          {
            value: 'named' as const,
            label: named === 1 ? 'Just the one that changed' : `Just the ${named} that changed`,
            hint: 'What is no longer as it was signed off',
          },
        ]
      : []),
    { value: 'all', label: 'All of them', hint: 'Whatever was decided before' },
    {
      value: 'not_accepted',
      label: 'Everything not yet accepted',
      hint: 'What no review has accepted as it stands',
    },
    {
      value: 'needs_work',
      label: 'Needs work since the last review',
      hint: 'What was sent back, also when it was changed since',
    },
    { value: 'chosen', label: 'Chosen items', hint: 'Ticked one by one' },
    ...(follows
      ? [{ value: 'none' as const, label: 'Nothing more', hint: 'Only what is carried over' }]
      : []),
  ];
}

import { SelectField } from '@/components/forms/select-field';
import type { Stage } from '@/lib/model/stage';
import { PREPARE_WORDS } from '../prepare.words';
import { CarryOver } from './carry-over';
import { Choice } from './choice';
import { ItemPicker } from './item-picker';
import { runsWithin, type ScopeDraft, toggled, type Where, type Which } from './review-draft';
import { type RunChoice, RunPicker, StagePicker } from './run-picker';
import type { useCarried } from './use-carried';
import type { useScopeCount } from './use-scope-count';

const WHERE: { value: Where; label: string; hint: string }[] = [
  { value: 'project', label: PREPARE_WORDS.whole, hint: PREPARE_WORDS.wholeHint },
  { value: 'runs', label: PREPARE_WORDS.someRuns, hint: PREPARE_WORDS.someRunsHint },
  { value: 'stages', label: PREPARE_WORDS.someStages, hint: PREPARE_WORDS.someStagesHint },
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
            label={PREPARE_WORDS.carryFrom}
            name="previousId"
            className="sm:max-w-md"
            value={previousId}
            onChange={({ target }) => onPrevious(target.value)}
            hint={PREPARE_WORDS.carryHint}
            error={errors.previousId ?? null}
            options={[
              { value: '', label: PREPARE_WORDS.noEarlier },
              ...closed.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
          {previousId ? <CarryOver carried={carried} runTitles={runTitles} /> : null}
        </div>
      ) : null}
      <Choice
        legend={PREPARE_WORDS.where}
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
        legend={PREPARE_WORDS.which}
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
        {counted.failure ??
          (counted.count ? PREPARE_WORDS.scope(counted.count) : PREPARE_WORDS.counting)}
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
            label: PREPARE_WORDS.changed(named),
            hint: PREPARE_WORDS.changedHint,
          },
        ]
      : []),
    { value: 'all', label: PREPARE_WORDS.all, hint: PREPARE_WORDS.allHint },
    {
      value: 'not_accepted',
      label: PREPARE_WORDS.notAccepted,
      hint: PREPARE_WORDS.notAcceptedHint,
    },
    {
      value: 'needs_work',
      label: PREPARE_WORDS.needsWork,
      hint: PREPARE_WORDS.needsWorkHint,
    },
    {
      value: 'to_confirm',
      label: PREPARE_WORDS.toConfirm,
      hint: PREPARE_WORDS.toConfirmHint,
    },
    { value: 'chosen', label: PREPARE_WORDS.chosen, hint: PREPARE_WORDS.chosenHint },
    ...(follows
      ? [{ value: 'none' as const, label: PREPARE_WORDS.none, hint: PREPARE_WORDS.noneHint }]
      : []),
  ];
}

import { STAGES, type Stage } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { PREPARE_WORDS } from '../prepare.words';

/** A run as the form names it. */
export interface RunChoice {
  id: string;
  title: string;
  stage: Stage;
  total: number;
}

/** The project's runs, stage by stage, to choose from. */
export function RunPicker({
  runs,
  chosen,
  onToggle,
}: {
  runs: readonly RunChoice[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {stagesOf(runs).map((stage) => (
        <fieldset key={stage} className="min-w-0">
          <legend className="mb-1 text-sm font-semibold">{STAGE_WORDS[stage]}</legend>
          {runs
            .filter((run) => run.stage === stage)
            .map((run) => (
              <Check
                key={run.id}
                label={run.title}
                hint={PREPARE_WORDS.items(run.total)}
                checked={chosen.includes(run.id)}
                onChange={() => onToggle(run.id)}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The stages that the project has runs in, to choose from. */
export function StagePicker({
  runs,
  chosen,
  onToggle,
}: {
  runs: readonly RunChoice[];
  chosen: readonly Stage[];
  onToggle: (stage: Stage) => void;
}) {
  return (
    <fieldset className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      <legend className="sr-only">{PREPARE_WORDS.stages}</legend>
      {stagesOf(runs).map((stage) => {
        const own = runs.filter((run) => run.stage === stage);
        const items = own.reduce((sum, { total }) => sum + total, 0);
        return (
          <Check
            key={stage}
            label={STAGE_WORDS[stage]}
            hint={PREPARE_WORDS.runsAndItems(own.length, items)}
            checked={chosen.includes(stage)}
            onChange={() => onToggle(stage)}
          />
        );
      })}
    </fieldset>
  );
}

/** A box to tick, with a word about it. */
export function Check({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: () => void;
}) {
  return (
    <label className="-mx-2 flex cursor-pointer items-start gap-2.5 rounded-control px-2 py-1.5 text-sm hover:bg-hover coarse:min-h-10">
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        className="mt-0.5 size-4 shrink-0 coarse:size-5"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {label}
        {hint ? <span className="block text-[0.8125rem] text-muted">{hint}</span> : null}
      </span>
    </label>
  );
}

const stagesOf = (runs: readonly RunChoice[]) =>
  STAGES.filter((stage) => runs.some((run) => run.stage === stage));

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SkeletonList } from '@/components/ui/skeleton';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import { PREPARE_WORDS } from '../prepare.words';
import { toggled } from './review-draft';
import { Check, type RunChoice } from './run-picker';
import { useRunItems } from './use-run-items';

/** The items of some runs, each run's behind its title, to choose from one by one. */
export function ItemPicker({
  runs,
  chosen,
  onChoose,
}: {
  runs: readonly RunChoice[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  if (runs.length === 0) return <p className="text-sm text-muted">{PREPARE_WORDS.firstChoose}</p>;
  return (
    <div className="divide-y divide-line rounded-control border border-line">
      {runs.map((run) => (
        <RunItems
          key={run.id}
          run={run}
          open={runs.length === 1}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

function RunItems({
  run,
  open,
  chosen,
  onChoose,
}: {
  run: RunChoice;
  open: boolean;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const [opened, setOpened] = useState(open);
  const { items, failure } = useRunItems(opened ? run.id : null);
  const own = items?.filter(({ id }) => chosen.includes(id)).length ?? 0;
  const others = chosen.filter((id) => !items?.some((item) => item.id === id));
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
      className="px-3 py-2 text-sm"
    >
      <summary className="cursor-pointer py-0.5 [overflow-wrap:anywhere]">
        <span className="font-medium">{run.title}</span>{' '}
        <span className="text-muted">
          {PREPARE_WORDS.ownChosen(STAGE_WORDS[run.stage], own, run.total)}
        </span>
      </summary>
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      {!items && !failure ? (
        <SkeletonList rows={3} label={PREPARE_WORDS.loading(run.title)} />
      ) : null}
      {items ? (
        <fieldset className="mt-1 min-w-0 px-2 pb-1">
          <legend className="sr-only">{run.title}</legend>
          {items.map(({ id, text }) => (
            <Check
              key={id}
              label={text}
              checked={chosen.includes(id)}
              onChange={() => onChoose(toggled(chosen, id))}
            />
          ))}
          <Button
            size="s"
            variant="ghost"
            onClick={() =>
              onChoose(own === items.length ? others : [...others, ...items.map(({ id }) => id)])
            }
          >
            {own === items.length ? PREPARE_WORDS.noneOfThese : PREPARE_WORDS.allOfThese}
          </Button>
        </fieldset>
      ) : null}
    </details>
  );
}

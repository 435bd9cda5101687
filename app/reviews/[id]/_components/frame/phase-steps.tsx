import { Check } from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import { PHASES, type Phase } from '@/lib/model/review.types';
import { WORDS } from './frame.words';

export const PHASE_WORDS: Record<Phase, string> = {
  lobby: WORDS.lobby,
  judging: WORDS.judge,
  discussing: WORDS.discuss,
  closed: WORDS.closed,
};

/** Where the review stands on its way from the lobby to its end. */
export function PhaseSteps({ phase }: { phase: Phase }) {
  const at = PHASES.indexOf(phase);
  return (
    <ol aria-label={WORDS.phases} className="flex flex-wrap items-center gap-1 text-xs">
      {PHASES.map((one, place) => (
        <li
          key={one}
          aria-current={one === phase ? 'step' : undefined}
          className={cx(
            'inline-flex items-center gap-1 rounded-full border px-2 py-0.5 font-medium',
            one === phase
              ? 'border-accent bg-accent-soft text-accent'
              : 'border-line bg-raised text-muted',
          )}
        >
          {place < at ? <Check className="size-3" /> : null}
          {PHASE_WORDS[one]}
          {place < at ? <span className="sr-only">{WORDS.stepDone}</span> : null}
        </li>
      ))}
    </ol>
  );
}

import type { ProjectEvent } from '@/lib/model/event.types';
import { stepOf } from '@/lib/signed-runs/signed-change.reducer';
import { evidenceText, type SignedAnswer, UNANSWERED } from '@/lib/signed-runs/signed-state';

/**
 * Takes a run's answers one event on, as far as sign-offs accept them. Begun with an empty map at
 * the run's start, it gives from the history alone what the database has.
 */
export function takeAnswer(
  answers: Map<string, SignedAnswer>,
  event: Pick<ProjectEvent, 'type' | 'itemId' | 'data'>,
): void {
  const step = stepOf(event);
  if (!step) return;
  const known = answers.get(step.itemId) ?? UNANSWERED;
  const gone = new Set(step.removed.map(evidenceText));
  const kept = known.evidence.filter((one) => !gone.delete(evidenceText(one)));
  answers.set(step.itemId, { ...known, ...step.after, evidence: [...kept, ...step.added] });
}

import type { ProjectEvent } from '@/lib/model/event.types';
import type { Evidence } from './run.types';
import { pieceIn, pieceStep, type Step } from './step.reducer';

/**
 * My changes from a run's history, the newest first, without undos and what they took back.
 * @param events all of mine, the newest first
 */
export function stepsOf(events: readonly ProjectEvent[], undone: ReadonlySet<string>): Step[] {
  const gone = new Set(undone);
  /** What took the place of evidence that was removed, by the change that removed it, and by its id. */
  const after = new Map<string, Evidence>();
  const steps = new Map<string, Step>();
  for (const event of events) {
    const { id, itemId, mutationId, at } = event;
    const mark = mutationId ?? id;
    const change = pieceIn(event);
    const answer = event.type === 'item.answered' ? event.data : null;
    if (!itemId || !(change || answer)) continue;
    const { undoes } = event.data as { undoes?: string };
    const piece = change && (after.get(change.piece.id) ?? change.piece);
    const renewed = after.get(mark);
    if (change?.was === 'removed' && renewed) after.set(change.piece.id, renewed);
    if (undoes) {
      gone.add(undoes);
      if (change?.was === 'added' && piece) after.set(undoes, piece);
    }
    if (undoes || gone.has(mark)) continue;
    if (change && piece) steps.set(mark, { ...pieceStep(mark, change.was, piece), at });
    if (!answer) continue;
    const known = steps.get(mark)?.changes ?? [];
    const { before, after: now } = answer;
    const changes = [{ id: itemId, before, after: now }, ...known];
    steps.set(mark, { mutationId: mark, changes, at });
  }
  return [...steps.values()];
}

import type { ProjectEvent } from '@/lib/model/event.types';
import { answerDifference } from '@/lib/runs/answer.reducer';
import type { Entry } from './mutation.types';
import type { Evidence, Fields, Item } from './run.types';
import { foldEntry } from './view.reducer';

export type Items = Readonly<Record<string, Item>>;

/** A change of mine as it can be taken back, and made again: of answers, or of one piece of evidence. */
export interface Step {
  mutationId: string;
  changes: readonly { id: string; before: Fields; after: Fields }[];
  evidence?: PieceChange;
  /** The items that it confirmed, or of which a confirmation is made again. */
  verdict?: { was: 'confirmed' | 'taken back'; items: readonly Seen[] };
  /** When it was made, if that was before this visit. */
  at?: string;
}

/** An answer as somebody stood behind it. */
export type Seen = Pick<Item, 'id' | 'status' | 'justification'>;

export interface PieceChange {
  was: 'added' | 'removed';
  /** Or the same content as it was added again. */
  piece: Evidence;
}

/** What entries would change, and so what undoing them puts back. Without those that change nothing. */
export function stepOf(items: Items, mutationId: string, entries: readonly Entry[]): Step {
  const changes = entries.flatMap((entry) => {
    const item = items[entry.id];
    if (!item) return [];
    const { before, after } = answerDifference(item, foldEntry(item, entry));
    return Object.keys(after).length > 0 ? [{ id: entry.id, before, after }] : [];
  });
  return { mutationId, changes };
}

export function pieceStep(mutationId: string, was: PieceChange['was'], piece: Evidence): Step {
  return { mutationId, changes: [], evidence: { was, piece } };
}

/** That somebody stood behind some answers. */
export function verdictStep(mutationId: string, items: readonly Item[]): Step {
  const seen = items.map(({ id, status, justification }) => ({ id, status, justification }));
  return { mutationId, changes: [], verdict: { was: 'confirmed', items: seen } };
}

/** Steps that go on with a piece of evidence under the id by which it was added again. */
export function withPiece(
  steps: readonly Step[],
  id: string | undefined,
  piece: Evidence | undefined,
): readonly Step[] {
  if (!piece || id === piece.id || !steps.some(isOfIt)) return steps;
  return steps.map((step) =>
    step.evidence && isOfIt(step) ? { ...step, evidence: { ...step.evidence, piece } } : step,
  );
  function isOfIt({ evidence }: Step) {
    return evidence?.piece.id === id;
  }
}

/** My changes once an event has told that another tab of mine took one back: that is not done twice. */
export function pastAfter(past: readonly Step[], event: ProjectEvent): readonly Step[] {
  const { undoes } = event.data as { undoes?: string };
  const step = undoes && past.find(({ mutationId }) => mutationId === undoes);
  if (!step) return past;
  const rest = past.filter((one) => one !== step);
  return withPiece(rest, step.evidence?.piece.id, pieceIn(event)?.piece);
}

/** What an event says of a piece of evidence. */
export function pieceIn({ type, data, itemId, actor, at }: ProjectEvent): PieceChange | null {
  if (type !== 'evidence.added' && type !== 'evidence.removed') return null;
  const { machine: _, claimed = false, ...evidence } = data.evidence;
  const piece = {
    ...evidence,
    claimed,
    itemId: itemId ?? '',
    createdBy: actor.id ?? '',
    createdAt: at,
  };
  return { was: type === 'evidence.added' ? 'added' : 'removed', piece };
}

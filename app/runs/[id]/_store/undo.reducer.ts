import type { ProjectEvent } from '@/lib/events/event.types';
import { answerDifference } from '@/lib/runs/answer.reducer';
import type { Entry, Unordered } from './mutation.types';
import { entryOf } from './pending.reducer';
import type { Evidence, Fields, Item } from './run.types';
import { foldEntry, type View } from './view.reducer';

type Items = Readonly<Record<string, Item>>;

/** A change of mine as it can be taken back, and made again: of answers, or of one piece of evidence. */
export interface Step {
  mutationId: string;
  changes: readonly { id: string; before: Fields; after: Fields }[];
  evidence?: PieceChange;
  /** When it was made, if that was before this visit. */
  at?: string;
}

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

/** What takes a step back, and how far. */
export interface Undo {
  /** What is to be done; nothing when what the step made is no longer there. */
  change: Change | null;
  /** The step as far as that takes it back. */
  done: Step;
  /** The items that are left alone, since what the step made of them is no longer there. */
  left: readonly string[];
}

/** A change before it has a name, and a place in the queue. */
type Change = Unordered extends infer M
  ? M extends { undoes: unknown }
    ? Omit<M, 'mutationId' | 'undoes'>
    : never
  : never;

/** @param again the same evidence as a new piece */
export function undoOf(
  { items, evidence }: Pick<View, 'items' | 'evidence'>,
  step: Step,
  again: (piece: Evidence) => Evidence,
): Undo {
  if (step.evidence) return undoOfPiece(evidence, step, step.evidence, again);
  const { entries, left } = undoOfAnswers(items, step);
  const change = entries.length > 0 ? ({ kind: 'answer', entries, held: false } as const) : null;
  return { change, done: partOf(step, entries), left };
}

/**
 * The entries that take a change of answers back.
 * @returns also the items that are left alone
 */
export function undoOfAnswers(items: Items, step: Step): { entries: Entry[]; left: string[] } {
  const entries: Entry[] = [];
  const left: string[] = [];
  for (const { id, before, after } of step.changes) {
    const item = items[id];
    const names = Object.keys(after) as (keyof Fields)[];
    if (item && names.every((name) => item[name] === after[name])) {
      entries.push(entryOf(item, before));
    } else left.push(id);
  }
  return { entries, left };
}

function undoOfPiece(
  lists: View['evidence'],
  step: Step,
  { was, piece }: PieceChange,
  again: (piece: Evidence) => Evidence,
): Undo {
  const { id, itemId } = piece;
  if (was === 'removed') {
    const copy = again(piece);
    const done = { ...step, evidence: { was, piece: copy } };
    return { change: { kind: 'evidence.add', evidence: copy }, done, left: [] };
  }
  if (!lists[itemId]?.some((one) => one.id === id))
    return { change: null, done: step, left: [itemId] };
  return { change: { kind: 'evidence.remove', itemId, evidenceId: id }, done: step, left: [] };
}

/** The same step the other way round: undoing that is making the step again. */
export function reversed({ mutationId, changes, evidence }: Step): Step {
  return {
    mutationId,
    changes: changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
    ...(evidence
      ? { evidence: { ...evidence, was: evidence.was === 'added' ? 'removed' : 'added' } }
      : {}),
  };
}

/** A step as far as it concerns some items. */
function partOf(step: Step, entries: readonly Entry[]): Step {
  const ids = new Set(entries.map(({ id }) => id));
  return { ...step, changes: step.changes.filter(({ id }) => ids.has(id)) };
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
  const piece = {
    ...data.evidence,
    itemId: itemId ?? '',
    createdBy: actor.id ?? '',
    createdAt: at,
  };
  return { was: type === 'evidence.added' ? 'added' : 'removed', piece };
}

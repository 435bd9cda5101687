import type { Entry, Unordered } from './mutation.types';
import { entryOf } from './pending.reducer';
import type { Evidence, Fields } from './run.types';
import type { Items, PieceChange, Seen, Step } from './step.reducer';
import type { View } from './view.reducer';

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
  me = '',
): Undo {
  if (step.verdict) return undoOfVerdict(items, step, step.verdict, me);
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

function undoOfVerdict(
  items: Items,
  step: Step,
  { was, items: seen }: NonNullable<Step['verdict']>,
  me: string,
): Undo {
  const isMine = ({ id }: Seen) => items[id]?.confirmedBy === me;
  const able = was === 'confirmed' ? seen.filter(isMine) : seen;
  const left = seen.filter((one) => !able.includes(one)).map(({ id }) => id);
  const done = { ...step, verdict: { was, items: able } };
  if (able.length === 0) return { change: null, done, left };
  const verdict = was === 'confirmed' ? ('take_back' as const) : ('confirm' as const);
  const judged = able.map((one) => ({ ...one, version: null, echoed: false }));
  const change = { kind: 'verdict' as const, verdict, reason: null, by: me, items: judged };
  return { change, done, left };
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
export function reversed({ mutationId, changes, evidence, verdict }: Step): Step {
  return {
    mutationId,
    changes: changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
    ...(evidence
      ? { evidence: { ...evidence, was: evidence.was === 'added' ? 'removed' : 'added' } }
      : {}),
    ...(verdict
      ? {
          verdict: { ...verdict, was: verdict.was === 'confirmed' ? 'taken back' : 'confirmed' },
        }
      : {}),
  };
}

/** A step as far as it concerns some items. */
function partOf(step: Step, entries: readonly Entry[]): Step {
  const ids = new Set(entries.map(({ id }) => id));
  return { ...step, changes: step.changes.filter(({ id }) => ids.has(id)) };
}

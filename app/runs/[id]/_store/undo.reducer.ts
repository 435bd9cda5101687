import type { ProjectEventOf } from '@/lib/events/event.types';
import { answerDifference } from '@/lib/runs/answer.reducer';
import type { Entry } from './mutation.types';
import { entryOf } from './pending.reducer';
import type { Fields, Item } from './run.types';
import { foldEntry } from './view.reducer';

type Items = Readonly<Record<string, Item>>;

/** A change of mine as it can be taken back, and made again. */
export interface Step {
  mutationId: string;
  changes: readonly { id: string; before: Fields; after: Fields }[];
  /** When it was made, if that was before this visit. */
  at?: string;
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

/**
 * The entries that take a step back.
 * @returns also the items that are left alone, since what the step made of them is no longer there
 */
export function undoOf(items: Items, step: Step): { entries: Entry[]; left: string[] } {
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

/** The same step the other way round: undoing that is making the step again. */
export function reversed({ mutationId, changes }: Step): Step {
  return {
    mutationId,
    changes: changes.map(({ id, before, after }) => ({ id, before: after, after: before })),
  };
}

/** A step as far as it concerns some items. */
export function partOf(step: Step, entries: readonly Entry[]): Step {
  const ids = new Set(entries.map(({ id }) => id));
  return { ...step, changes: step.changes.filter(({ id }) => ids.has(id)) };
}

/**
 * My changes from a run's history, the newest first, without undos and what they took back.
 * @param events the newest first
 */
export function stepsOf(
  events: readonly ProjectEventOf<'item.answered'>[],
  undone: ReadonlySet<string>,
): Step[] {
  const gone = new Set(undone);
  for (const { data } of events) if (data.undoes) gone.add(data.undoes);
  const steps = new Map<string, Step>();
  for (const { id, itemId, mutationId, data, at } of events) {
    const mark = mutationId ?? id;
    if (!itemId || data.undoes || gone.has(mark)) continue;
    const known = steps.get(mark)?.changes ?? [];
    const { before, after } = data;
    steps.set(mark, { mutationId: mark, changes: [{ id: itemId, before, after }, ...known], at });
  }
  return [...steps.values()];
}

import { type CountedAs, countedAs, forCounted } from '@/lib/model/progress';
import { strengthGiven } from '@/lib/model/strength';
import {
  ANSWER_FIELDS,
  answerDifference,
  changeAnswer,
  isRefusal,
} from '@/lib/runs/answer.reducer';
import { isAnswering } from '@/lib/runs/answered.reducer';
import { drop, put } from '@/lib/runs/run-parts.reducer';
import { type RunState, recounted, ruleIn } from '@/lib/runs/run-state.reducer';
import type { Entry, Mutation, Pending, VerdictMutation } from './mutation.types';
import type { Comment, Evidence, Item } from './run.types';

/** What a row shows beside its answer. */
export interface Marks {
  evidence: number;
  comments: number;
  /** Something about it is not confirmed yet. */
  waiting: boolean;
  /** Somebody must choose between two answers. */
  conflict: boolean;
}

/** What the screen shows: the server's state with what is pending laid over it. */
export interface View {
  items: Readonly<Record<string, Item>>;
  evidence: Readonly<Record<string, readonly Evidence[]>>;
  comments: Readonly<Record<string, readonly Comment[]>>;
  /** Only for items that have any. */
  marks: Readonly<Record<string, Marks>>;
  counts: Readonly<Record<CountedAs, number>>;
  /** Changes that are on their way or wait to be sent. */
  waiting: number;
  /** The mutations that wait for a choice. */
  conflicts: readonly string[];
}

/**
 * Lays what is pending over what the server said. Whatever comes out as it was before keeps its
 * identity, so that only the rows that changed are drawn again.
 */
export function fold(server: RunState, pending: Pending, before?: View): View {
  const evidence = foldLists(server.evidence, pending, foldEvidence);
  const items = foldItems(server, evidence, pending, before);
  const comments = foldLists(server.comments, pending, foldComment);
  return {
    items,
    evidence,
    comments,
    marks: foldMarks(evidence, comments, pending, before?.marks),
    counts: before?.items === items ? before.counts : countStatuses(items),
    waiting: pending.filter((mutation) => !isHeld(mutation)).length,
    conflicts: sameList(
      pending.filter(isHeld).map(({ mutationId }) => mutationId),
      before?.conflicts,
    ),
  };
}

/** An item as one entry makes it; as it is when the entry is no longer possible. */
export function foldEntry(item: Item, entry: Entry): Item {
  const next = changeAnswer(item, { ...entry.fields, version: item.version });
  if (isRefusal(next)) return item;
  const { after } = answerDifference(item, next);
  if (Object.keys(after).length === 0) return item;
  if (!isAnswering(after)) return next;
  // Whoever is at this page is a person, so what they say is confirmed.
  const strength = next.status === 'open' ? null : strengthGiven({ claims: false });
  return { ...next, strength, answeredVia: null, confirmedBy: null, confirmedAt: null };
}

function foldItems(
  server: RunState,
  evidence: View['evidence'],
  pending: Pending,
  before?: View,
): View['items'] {
  let items: Record<string, Item> | null = null;
  const touched = new Set<string>();
  for (const mutation of pending) {
    if (mutation.kind.startsWith('comment.') || isHeld(mutation)) continue;
    for (const id of itemsOf(mutation)) touched.add(id);
    for (const { id, after } of changesOf(mutation)) {
      const item = (items ?? server.items)[id];
      if (!item) continue;
      items ??= { ...server.items };
      items[id] = after(item);
    }
  }
  if (touched.size === 0) return server.items;
  items ??= { ...server.items };
  const rule = ruleIn(server);
  for (const id of touched) {
    const item = items[id];
    if (!item) continue;
    const now = recounted(item, rule, evidence[id]);
    const known = before?.items[id];
    items[id] = known && sameItem(known, now) ? known : now;
  }
  return items;
}

/** What a change makes of items, those left out that the server has it of already. */
function changesOf(mutation: Mutation): { id: string; after: (item: Item) => Item }[] {
  if (mutation.kind === 'answer') {
    const entries = mutation.entries.filter(({ echoed }) => !echoed);
    return entries.map((entry) => ({ id: entry.id, after: (item) => foldEntry(item, entry) }));
  }
  if (mutation.kind !== 'verdict') return [];
  const judged = mutation.items.filter(({ echoed }) => !echoed);
  return judged.map(({ id }) => ({ id, after: (item) => foldVerdict(item, mutation) }));
}

function foldVerdict(item: Item, { verdict, reason, by }: VerdictMutation): Item {
  if (verdict === 'confirm') {
    const accepts = item.strength === strengthGiven({ claims: false, accepts: true });
    return { ...item, strength: strengthGiven({ claims: false, accepts }), confirmedBy: by };
  }
  if (verdict === 'take_back') return item;
  const fields = { status: 'needs_work', justification: reason } as const;
  return foldEntry(item, { id: item.id, fields, base: {}, version: null, echoed: false });
}

function foldLists<T>(
  lists: Readonly<Record<string, readonly T[]>>,
  pending: Pending,
  step: (
    lists: Readonly<Record<string, readonly T[]>>,
    mutation: Mutation,
  ) => readonly [string, readonly T[]] | null,
): Readonly<Record<string, readonly T[]>> {
  let folded = lists;
  for (const mutation of pending) {
    const changed = step(folded, mutation);
    if (changed) folded = { ...folded, [changed[0]]: changed[1] };
  }
  return folded;
}

function foldEvidence(lists: View['evidence'], mutation: Mutation) {
  if (mutation.kind === 'evidence.add') {
    const { evidence } = mutation;
    return [evidence.itemId, put(lists[evidence.itemId], evidence)] as const;
  }
  if (mutation.kind !== 'evidence.remove') return null;
  return [mutation.itemId, drop(lists[mutation.itemId], mutation.evidenceId)] as const;
}

function foldComment(lists: View['comments'], mutation: Mutation) {
  if (mutation.kind === 'comment.add') {
    const { comment } = mutation;
    return [comment.itemId, put(lists[comment.itemId], comment)] as const;
  }
  if (mutation.kind === 'comment.remove') {
    return [mutation.itemId, drop(lists[mutation.itemId], mutation.commentId)] as const;
  }
  if (mutation.kind !== 'comment.change') return null;
  const { itemId, commentId, body } = mutation;
  const reworded = (lists[itemId] ?? []).map((one) =>
    one.id === commentId ? { ...one, body } : one,
  );
  return [itemId, reworded] as const;
}

function foldMarks(
  evidence: View['evidence'],
  comments: View['comments'],
  pending: Pending,
  before: View['marks'] = {},
): View['marks'] {
  const marks: Record<string, Marks> = {};
  const of = (id: string) => {
    marks[id] ??= { evidence: 0, comments: 0, waiting: false, conflict: false };
    return marks[id];
  };
  for (const [id, list] of Object.entries(evidence)) if (list.length) of(id).evidence = list.length;
  for (const [id, list] of Object.entries(comments)) if (list.length) of(id).comments = list.length;
  for (const mutation of pending) {
    for (const id of itemsOf(mutation)) {
      if (isHeld(mutation)) of(id).conflict = true;
      else of(id).waiting = true;
    }
  }
  for (const [id, now] of Object.entries(marks)) {
    const known = before[id];
    if (known && sameMarks(known, now)) marks[id] = known;
  }
  return marks;
}

/** The items that a mutation still has to change. */
export function itemsOf(mutation: Mutation): string[] {
  if (mutation.kind === 'answer') {
    return mutation.entries.filter(({ echoed }) => !echoed).map(({ id }) => id);
  }
  if (mutation.kind === 'verdict') {
    return mutation.items.filter(({ echoed }) => !echoed).map(({ id }) => id);
  }
  if (mutation.kind === 'evidence.add') return [mutation.evidence.itemId];
  if (mutation.kind === 'comment.add') return [mutation.comment.itemId];
  return [mutation.itemId];
}

/** Whether a mutation waits for the person rather than for the server. */
export const isHeld = (mutation: Mutation) => mutation.kind === 'answer' && mutation.held;

function countStatuses(items: View['items']): Record<CountedAs, number> {
  const counts = forCounted(() => 0);
  for (const item of Object.values(items)) counts[countedAs(item)] += 1;
  return counts;
}

function sameItem(one: Item, other: Item): boolean {
  return (
    one.version === other.version &&
    one.updatedAt === other.updatedAt &&
    one.strength === other.strength &&
    one.confirmedBy === other.confirmedBy &&
    one.counts === other.counts &&
    ANSWER_FIELDS.every((field) => one[field] === other[field])
  );
}

function sameMarks(one: Marks, other: Marks): boolean {
  return (
    one.evidence === other.evidence &&
    one.comments === other.comments &&
    one.waiting === other.waiting &&
    one.conflict === other.conflict
  );
}

/** A list, or the one before where that holds the same. */
export function sameList(
  list: readonly string[],
  before: readonly string[] = [],
): readonly string[] {
  return list.length === before.length && list.every((one, at) => one === before[at])
    ? before
    : list;
}

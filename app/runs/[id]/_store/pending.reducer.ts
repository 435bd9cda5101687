import { ANSWER_FIELDS, changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import type { AnswerMutation, Entry, Mutation, Pending, VerdictMutation } from './mutation.types';
import type { Fields, Item } from './run.types';
import { isHeld } from './view.reducer';

/** What comes of looking for the next change to send. */
export interface Prepared {
  pending: Pending;
  /** To be sent now, exactly as it stands; none when nothing of it is left. */
  next: Mutation | null;
  /** Items of an undo that somebody else has changed since, and that it leaves alone. */
  left: readonly string[];
}

/** The fields whose other value somebody must be asked about before an entry is carried out. */
export function watched(fields: Fields): (keyof Fields)[] {
  // A status and its reason are one thing: a change of the first can take the second away.
  const coupled = fields.status !== undefined || fields.justification !== undefined;
  return ANSWER_FIELDS.filter(
    (field) =>
      fields[field] !== undefined || (coupled && (field === 'status' || field === 'justification')),
  );
}

/** An entry made from an item as it stands, or from how it stood when somebody began to write. */
export function entryOf(item: Item, fields: Fields, base: Fields = {}): Entry {
  const stood = Object.fromEntries(watched(fields).map((field) => [field, item[field]]));
  return { id: item.id, fields, base: { ...stood, ...base }, version: null, echoed: false };
}

/**
 * Looks at the first change of the queue: states the versions it is sent against, drops what the
 * server has already, and holds what clashes for the person to choose. What comes after it is not
 * touched, for another tab may have sent that.
 */
export function prepare(items: Readonly<Record<string, Item>>, pending: Pending): Prepared {
  const first = pending.find((mutation) => !isHeld(mutation));
  if (!first) return { pending, next: null, left: [] };
  if (first.kind === 'verdict' && !isSent(first)) return prepareVerdict(items, pending, first);
  if (first.kind !== 'answer' || isSent(first)) return { pending, next: first, left: [] };
  const entries: Entry[] = [];
  const clashing: Entry[] = [];
  const left: string[] = [];
  for (const entry of first.entries) {
    const item = items[entry.id];
    if (!item || isAgreed(item, entry)) continue;
    if (!clashes(item, entry)) entries.push({ ...entry, version: item.version });
    else if (first.undoes) left.push(entry.id);
    else clashing.push(entry);
  }
  const ready = { ...first, entries };
  let queue = replace(pending, first, entries.length > 0 ? [ready] : []);
  for (const entry of clashing) queue = hold(queue, first, entry);
  return { pending: queue, next: entries.length > 0 ? ready : null, left };
}

/** States the versions of what is as it was seen, and leaves the rest alone. */
function prepareVerdict(
  items: Readonly<Record<string, Item>>,
  pending: Pending,
  verdict: VerdictMutation,
): Prepared {
  const left: string[] = [];
  const ready = verdict.items.flatMap((seen) => {
    const item = items[seen.id];
    const isSame = item?.status === seen.status && item.justification === seen.justification;
    const isMine = verdict.verdict !== 'take_back' || item?.confirmedBy === verdict.by;
    if (item && isSame && isMine) return [{ ...seen, version: item.version }];
    left.push(seen.id);
    return [];
  });
  const next = ready.length > 0 ? { ...verdict, items: ready } : null;
  return { pending: replace(pending, verdict, next ? [next] : []), next, left };
}

/** Whether it went out at least once, so that it must go out the same again. */
export const isSent = (mutation: Mutation) =>
  (mutation.kind === 'answer' && mutation.entries.some(({ version }) => version !== null)) ||
  (mutation.kind === 'verdict' && mutation.items.some(({ version }) => version !== null));

/** The fields that an item has otherwise than when an entry was made, and that the entry would overwrite. */
export function clashingFields(item: Item, entry: Entry): (keyof Fields)[] {
  const outcome = changeAnswer(item, { ...entry.fields, version: item.version });
  return watched(entry.fields).filter((field) => {
    if (entry.base[field] === undefined || entry.base[field] === item[field]) return false;
    const wanted = isRefusal(outcome) ? entry.fields[field] : outcome[field];
    return wanted !== undefined && wanted !== item[field];
  });
}

const clashes = (item: Item, entry: Entry) => clashingFields(item, entry).length > 0;

function isAgreed(item: Item, entry: Entry): boolean {
  const outcome = changeAnswer(item, { ...entry.fields, version: item.version });
  return !isRefusal(outcome) && ANSWER_FIELDS.every((field) => outcome[field] === item[field]);
}

/** Puts an entry aside, with all that was piled on it later, as one question to the person. */
function hold(pending: Pending, from: AnswerMutation, entry: Entry): Pending {
  let merged = entry;
  const rest = pending.flatMap((mutation): Mutation[] => {
    const later = mutation.kind === 'answer' && !mutation.held && mutation.order > from.order;
    // What went out from another tab must go out the same again.
    if (!later || isSent(mutation)) return [mutation];
    const mine = mutation.entries.find(({ id }) => id === entry.id);
    if (!mine) return [mutation];
    merged = {
      ...merged,
      fields: { ...merged.fields, ...mine.fields },
      base: { ...mine.base, ...merged.base },
    };
    const entries = mutation.entries.filter((one) => one !== mine);
    return entries.length > 0 ? [{ ...mutation, entries }] : [];
  });
  const question: AnswerMutation = {
    kind: 'answer',
    // Its parts go separate ways from here, so each needs a name of its own.
    mutationId: `${from.mutationId}:${entry.id}`,
    order: from.order,
    entries: [{ ...merged, version: null, echoed: false }],
    undoes: null,
    held: true,
  };
  return inOrder([...rest, question]);
}

/** Without a mutation that the server has confirmed. */
export function settle(pending: Pending, mutationId: string): Pending {
  return pending.some((mutation) => mutation.mutationId === mutationId)
    ? pending.filter((mutation) => mutation.mutationId !== mutationId)
    : pending;
}

/** After an event that a mutation caused; of an answer to several items, that one item's part. */
export function settleEcho(pending: Pending, mutationId: string, itemId: string | null): Pending {
  const mutation = pending.find((one) => one.mutationId === mutationId);
  if (!mutation) return pending;
  if (mutation.kind === 'verdict') {
    const items = mutation.items.map((one) => (one.id === itemId ? { ...one, echoed: true } : one));
    const all = items.every(({ echoed }) => echoed);
    return replace(pending, mutation, all ? [] : [{ ...mutation, items }]);
  }
  if (mutation.kind !== 'answer') return settle(pending, mutationId);
  const entries = mutation.entries.map((entry) =>
    entry.id === itemId ? { ...entry, echoed: true } : entry,
  );
  const all = entries.every(({ echoed }) => echoed);
  return replace(pending, mutation, all ? [] : [{ ...mutation, entries }]);
}

/**
 * After a conflict: the same intent under a new name, to be looked at again against what the
 * server has now. Undos of it follow.
 */
export function rebase(pending: Pending, mutationId: string, newId: string): Pending {
  return pending.map((mutation) => {
    if (mutation.kind !== 'answer') return mutation;
    if (mutation.undoes === mutationId) return { ...mutation, undoes: newId };
    if (mutation.mutationId !== mutationId) return mutation;
    const entries = mutation.entries.map((entry) => ({ ...entry, version: null, echoed: false }));
    return { ...mutation, mutationId: newId, entries };
  });
}

/**
 * Takes a refused mutation out. What was made on top of it is then made on top of what was there
 * before, so that it does not look like a conflict with somebody else.
 */
export function withdraw(pending: Pending, mutationId: string): Pending {
  const refused = pending.find((mutation) => mutation.mutationId === mutationId);
  if (!refused) return pending;
  const rest = settle(pending, mutationId);
  if (refused.kind !== 'answer') return rest;
  return refused.entries.reduce(lower, inOrder(rest));
}

/** Gives later entries for the same item the base that a withdrawn one had, up to where they change it. */
function lower(pending: Pending, under: Entry): Pending {
  const live = new Set(watched(under.fields));
  return pending.map((mutation) => {
    const entry = mutation.kind === 'answer' ? mutation.entries.find(isSameItem) : undefined;
    if (mutation.kind !== 'answer' || !entry || mutation.held || isSent(mutation)) return mutation;
    const base = { ...entry.base };
    for (const field of live) {
      if (field in base && field in under.base) Object.assign(base, { [field]: under.base[field] });
    }
    for (const field of watched(entry.fields)) live.delete(field);
    const entries = mutation.entries.map((one) => (one === entry ? { ...entry, base } : one));
    return { ...mutation, entries };
  });
  function isSameItem({ id }: Entry) {
    return id === under.id;
  }
}

/** The choice in a conflict: mine, as it is or edited, made anew against theirs; or nothing for theirs. */
export function resolve(
  pending: Pending,
  mutationId: string,
  choice: { item: Item; fields: Fields; newId: string } | null,
): Pending {
  const question = pending.find((mutation) => mutation.mutationId === mutationId);
  if (question?.kind !== 'answer') return pending;
  if (!choice || Object.keys(choice.fields).length === 0) return settle(pending, mutationId);
  const entries = [entryOf(choice.item, choice.fields)];
  // It goes to the end: what was made meanwhile was made on top of theirs.
  const chosen = {
    ...question,
    mutationId: choice.newId,
    order: choice.newId,
    entries,
    held: false,
  };
  return [...settle(pending, mutationId), chosen];
}

/** The queue with a new change at its end. */
export function queued(pending: Pending, mutation: Mutation): Pending {
  const last = pending.at(-1)?.order ?? '';
  const { mutationId } = mutation;
  // The device's clock may have jumped back since the last one was made.
  const order = mutationId > last ? mutationId : `${last}0`;
  return [...pending, { ...mutation, order }];
}

/** The queue by age, which is how it is read back after a reload. */
export function inOrder(pending: Pending): Pending {
  return [...pending].sort((one, other) =>
    one.order === other.order ? 0 : one.order < other.order ? -1 : 1,
  );
}

function replace(pending: Pending, one: Mutation, by: readonly Mutation[]): Pending {
  return pending.flatMap((mutation) => (mutation === one ? by : [mutation]));
}

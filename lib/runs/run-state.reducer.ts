import { backingOf } from '@/lib/model/backing';
import type { ProjectEvent } from '@/lib/model/event.types';
import { type MemberRole, may } from '@/lib/model/project.roles';
import { TOKEN_MARK, withEmail } from '@/lib/model/same-name';
import { countsAsDone, ruleOf, type StageRule } from '@/lib/model/strength';
import {
  commentsAfter,
  drop,
  evidenceAfter,
  itemAfter,
  projectAfter,
  put,
} from './run-parts.reducer';
import type { Comment, Evidence, Item, Member, Run, Snapshot, Waiver } from './run-state.types';
import { waiversAfter } from './waivers.reducer';

/** A run as the server told it, and up to which event. */
export interface RunState {
  run: Run;
  /** `deleted` while the page was open; what is deleted before can't be opened. */
  project: Snapshot['project'] & { deleted?: boolean };
  people: readonly Member[];
  /** The names of others, by id. */
  names: Snapshot['names'];
  items: Readonly<Record<string, Item>>;
  /** The Markdown of items that are more than plain text, by their keys. */
  formatted: Snapshot['formatted'];
  evidence: Readonly<Record<string, readonly Evidence[]>>;
  comments: Readonly<Record<string, readonly Comment[]>>;
  /** Waivers that are asked for or in force, by their item. */
  waivers: Readonly<Record<string, Waiver>>;
  /** Who last accepted an item; of one that is not accepted any more it says nothing. */
  acceptances: Readonly<Snapshot['acceptances']>;
  seq: number;
}

/** The state that a snapshot describes. Items that did not change keep their identity. */
export function fromSnapshot(snapshot: Snapshot, before?: RunState): RunState {
  const items: Record<string, Item> = {};
  for (const item of snapshot.items) {
    const known = before?.items[item.id];
    items[item.id] = known && known.version >= item.version ? known : item;
  }
  return {
    run: snapshot.run,
    project: snapshot.project,
    people: snapshot.people,
    names: snapshot.names,
    items,
    formatted: snapshot.formatted,
    evidence: byItem(snapshot.evidence),
    comments: byItem(snapshot.comments),
    waivers: Object.fromEntries(snapshot.waivers.map((one) => [one.itemId, one])),
    acceptances: snapshot.acceptances,
    seq: snapshot.seq,
  };
}

/** The state after an event. One that was seen before changes nothing. */
export function applyEvent(state: RunState, event: ProjectEvent): RunState {
  if (event.seq <= state.seq) return state;
  const next = { ...state, seq: event.seq };
  // A token is not among the people who can be given work, so it may not be known yet.
  const { actor } = event;
  if (actor.kind === 'token' && actor.id && !state.names[actor.id])
    next.names = { ...state.names, [actor.id]: withEmail(actor.name, TOKEN_MARK) };
  if (event.type === 'project.changed') {
    next.project = projectAfter(state.project, event.data);
    return event.data.after.stageRules ? recountedAll(next) : next;
  }
  if (event.type === 'project.deleted' || event.type === 'project.restored') {
    next.project = { ...state.project, deleted: event.type === 'project.deleted' };
    return next;
  }
  if (event.type === 'member.added') {
    const { personId: id, name, role } = event.data;
    const known = state.people.some((person) => person.id === id);
    const one = { id, name, email: '', answers: answersAs(role) };
    return known ? next : { ...next, people: [...state.people, one] };
  }
  if (event.type === 'member.changed') {
    const { personId, after } = event.data;
    const answers = answersAs(after.role);
    next.people = state.people.map((one) => (one.id === personId ? { ...one, answers } : one));
    return next;
  }
  return event.runId === state.run.id ? applyRunEvent(next, event) : next;
}

/** Whether a member of that role answers items; before there were roles every member did. */
const answersAs = (role: MemberRole | 'member' | undefined): boolean =>
  role === undefined || role === 'member' || may(role, 'work');

function applyRunEvent(before: RunState, event: ProjectEvent): RunState {
  const waivers = waiversAfter(before.waivers, event);
  const state = waivers === before.waivers ? before : { ...before, waivers };
  const itemId = event.itemId ?? '';
  switch (event.type) {
    case 'run.changed':
      return { ...state, run: { ...state.run, ...event.data.after } };
    case 'run.deleted':
    case 'run.restored':
      return { ...state, run: { ...state.run, deleted: event.type === 'run.deleted' } };
    case 'item.answered':
    case 'answer.confirmed':
    case 'answer.unconfirmed':
    case 'review.decided': {
      const item = state.items[itemId];
      const next = item && itemAfter(item, event);
      const after = accepted(state, event);
      return next && next !== item ? putItem(after, next) : after;
    }
    case 'evidence.added':
    case 'evidence.removed': {
      const next = withEvidence(state, itemId, evidenceAfter(state.evidence[itemId] ?? [], event));
      const item = next.items[itemId];
      return item ? putItem(next, itemAfter(item, event)) : next;
    }
    case 'comment.added':
    case 'comment.changed':
    case 'comment.removed': {
      const list = commentsAfter(state.comments[itemId] ?? [], event);
      return { ...state, comments: { ...state.comments, [itemId]: list } };
    }
    default:
      return state;
  }
}

function accepted(state: RunState, { type, data, itemId, actor, at }: ProjectEvent): RunState {
  if (type !== 'review.decided' || !itemId || !actor.id) return state;
  const { decision } = data;
  if (decision !== 'accepted' && decision !== 'not_applicable') return state;
  return { ...state, acceptances: { ...state.acceptances, [itemId]: { by: actor.id, at } } };
}

/** Takes an item as an answer of the API gives it, unless a newer one is known. */
export function putItem(state: RunState, item: Item): RunState {
  const known = state.items[item.id];
  if (!known || known.version > item.version) return state;
  const next = recounted(item, ruleIn(state), state.evidence[item.id]);
  return next === known ? state : { ...state, items: { ...state.items, [item.id]: next } };
}

/** What the run's stage asks of an answer before it counts. */
export const ruleIn = ({ run, project }: Pick<RunState, 'run' | 'project'>): StageRule =>
  ruleOf(project.stageRules, run.stage);

/** An item that says whether it counts as it is now. */
export function recounted(
  item: Item,
  rule: StageRule,
  evidence: readonly Evidence[] | undefined,
): Item {
  const counts = countsAsDone(item, rule, backingOf(evidence));
  return counts === item.counts ? item : { ...item, counts };
}

function recountedAll(state: RunState): RunState {
  const rule = ruleIn(state);
  const items = Object.values(state.items).map((item) => [
    item.id,
    recounted(item, rule, state.evidence[item.id]),
  ]);
  return { ...state, items: Object.fromEntries(items) };
}

export function putEvidence(state: RunState, evidence: Evidence): RunState {
  const { itemId } = evidence;
  return withEvidence(state, itemId, put(state.evidence[itemId], evidence));
}

export function dropEvidence(state: RunState, itemId: string, id: string): RunState {
  return withEvidence(state, itemId, drop(state.evidence[itemId], id));
}

function withEvidence(state: RunState, itemId: string, list: readonly Evidence[]): RunState {
  const next = { ...state, evidence: { ...state.evidence, [itemId]: list } };
  const item = state.items[itemId];
  return item ? putItem(next, item) : next;
}

export function putComment(state: RunState, comment: Comment): RunState {
  const { itemId } = comment;
  const list = put(state.comments[itemId], comment);
  return { ...state, comments: { ...state.comments, [itemId]: list } };
}

export function dropComment(state: RunState, itemId: string, id: string): RunState {
  const list = drop(state.comments[itemId], id);
  return { ...state, comments: { ...state.comments, [itemId]: list } };
}

function byItem<T extends { itemId: string }>(all: readonly T[]): Record<string, T[]> {
  const lists: Record<string, T[]> = {};
  for (const one of all) {
    lists[one.itemId] ??= [];
    lists[one.itemId]?.push(one);
  }
  return lists;
}

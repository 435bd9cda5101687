import type { ProjectEvent } from '@/lib/events/event.types';
import { commentsAfter, drop, evidenceAfter, itemAfter, put } from './run-parts.reducer';
import type { Comment, Evidence, Item, Member, Run, Snapshot } from './run-state.types';

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
    seq: snapshot.seq,
  };
}

/** The state after an event. One that was seen before changes nothing. */
export function applyEvent(state: RunState, event: ProjectEvent): RunState {
  if (event.seq <= state.seq) return state;
  const next = { ...state, seq: event.seq };
  if (event.type === 'project.changed') {
    const { name, archived } = event.data.after;
    next.project = {
      ...state.project,
      ...(name === undefined ? {} : { name }),
      ...(archived === undefined ? {} : { archived }),
    };
    return next;
  }
  if (event.type === 'project.deleted' || event.type === 'project.restored') {
    next.project = { ...state.project, deleted: event.type === 'project.deleted' };
    return next;
  }
  if (event.type === 'member.added') {
    const { personId: id, name } = event.data;
    const known = state.people.some((person) => person.id === id);
    return known ? next : { ...next, people: [...state.people, { id, name, email: '' }] };
  }
  return event.runId === state.run.id ? applyRunEvent(next, event) : next;
}

function applyRunEvent(state: RunState, event: ProjectEvent): RunState {
  const itemId = event.itemId ?? '';
  switch (event.type) {
    case 'run.changed':
      return { ...state, run: { ...state.run, ...event.data.after } };
    case 'run.deleted':
    case 'run.restored':
      return { ...state, run: { ...state.run, deleted: event.type === 'run.deleted' } };
    case 'item.answered':
    case 'review.decided': {
      const item = state.items[itemId];
      const next = item && itemAfter(item, event);
      return next && next !== item ? putItem(state, next) : state;
    }
    case 'evidence.added':
    case 'evidence.removed': {
      const list = evidenceAfter(state.evidence[itemId] ?? [], event);
      return { ...state, evidence: { ...state.evidence, [itemId]: list } };
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

/** Takes an item as an answer of the API gives it, unless a newer one is known. */
export function putItem(state: RunState, item: Item): RunState {
  const known = state.items[item.id];
  if (!known || known.version > item.version) return state;
  return { ...state, items: { ...state.items, [item.id]: item } };
}

export function putEvidence(state: RunState, evidence: Evidence): RunState {
  const { itemId } = evidence;
  const list = put(state.evidence[itemId], evidence);
  return { ...state, evidence: { ...state.evidence, [itemId]: list } };
}

export function dropEvidence(state: RunState, itemId: string, id: string): RunState {
  const list = drop(state.evidence[itemId], id);
  return { ...state, evidence: { ...state.evidence, [itemId]: list } };
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

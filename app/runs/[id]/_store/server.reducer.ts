import type { EventActor, ProjectEvent } from '@/lib/events/event.types';
import { answeredIn } from '@/lib/runs/answered.reducer';
import type { Comment, Evidence, Item, Member, Run, Snapshot } from './run.types';

/** What the server said, and up to which event. */
export interface ServerState {
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
export function fromSnapshot(snapshot: Snapshot, before?: ServerState): ServerState {
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
export function applyEvent(server: ServerState, event: ProjectEvent): ServerState {
  if (event.seq <= server.seq) return server;
  const next = { ...server, seq: event.seq };
  if (event.type === 'project.changed') {
    const { name, archived } = event.data.after;
    next.project = {
      ...server.project,
      ...(name === undefined ? {} : { name }),
      ...(archived === undefined ? {} : { archived }),
    };
    return next;
  }
  if (event.type === 'project.deleted' || event.type === 'project.restored') {
    next.project = { ...server.project, deleted: event.type === 'project.deleted' };
    return next;
  }
  if (event.type === 'member.added') {
    const { personId: id, name } = event.data;
    const known = server.people.some((person) => person.id === id);
    return known ? next : { ...next, people: [...server.people, { id, name, email: '' }] };
  }
  return event.runId === server.run.id ? applyRunEvent(next, event) : next;
}

function applyRunEvent(server: ServerState, event: ProjectEvent): ServerState {
  const itemId = event.itemId ?? '';
  switch (event.type) {
    case 'run.changed':
      return { ...server, run: { ...server.run, ...event.data.after } };
    case 'run.deleted':
    case 'run.restored':
      return { ...server, run: { ...server.run, deleted: event.type === 'run.deleted' } };
    case 'item.answered':
      return answer(server, itemId, event.data, event);
    case 'review.decided':
      return event.data.answer ? answer(server, itemId, event.data.answer, event) : server;
    case 'evidence.added':
      return putEvidence(server, {
        ...event.data.evidence,
        itemId,
        createdBy: event.actor.id ?? '',
        createdAt: event.at,
      });
    case 'evidence.removed':
      return dropEvidence(server, itemId, event.data.evidence.id);
    case 'comment.added':
      return putComment(server, newComment(event.data.comment, itemId, event.actor, event.at));
    case 'comment.changed': {
      const { id, body } = event.data.comment;
      const known = server.comments[itemId]?.find((one) => one.id === id);
      return known ? putComment(server, { ...known, body, updatedAt: event.at }) : server;
    }
    case 'comment.removed':
      return dropComment(server, itemId, event.data.comment.id);
    default:
      return server;
  }
}

function answer(
  server: ServerState,
  itemId: string,
  data: Parameters<typeof answeredIn>[1] & { version: number },
  event: Pick<ProjectEvent, 'actor' | 'at'>,
): ServerState {
  const item = server.items[itemId];
  const { after, version } = data;
  if (!item || version <= item.version) return server;
  const next = { ...item, ...after, version, updatedAt: event.at };
  return putItem(server, { ...next, ...answeredIn(next, data, event) });
}

/** Takes an item as an answer of the API gives it, unless a newer one is known. */
export function putItem(server: ServerState, item: Item): ServerState {
  const known = server.items[item.id];
  if (!known || known.version > item.version) return server;
  return { ...server, items: { ...server.items, [item.id]: item } };
}

export function putEvidence(server: ServerState, evidence: Evidence): ServerState {
  const { itemId } = evidence;
  const list = put(server.evidence[itemId], evidence);
  return { ...server, evidence: { ...server.evidence, [itemId]: list } };
}

export function dropEvidence(server: ServerState, itemId: string, id: string): ServerState {
  const list = drop(server.evidence[itemId], id);
  return { ...server, evidence: { ...server.evidence, [itemId]: list } };
}

export function putComment(server: ServerState, comment: Comment): ServerState {
  const { itemId } = comment;
  const list = put(server.comments[itemId], comment);
  return { ...server, comments: { ...server.comments, [itemId]: list } };
}

export function dropComment(server: ServerState, itemId: string, id: string): ServerState {
  const list = drop(server.comments[itemId], id);
  return { ...server, comments: { ...server.comments, [itemId]: list } };
}

function newComment(
  comment: { id: string; body: string },
  itemId: string,
  actor: EventActor,
  at: string,
): Comment {
  const { id, body } = comment;
  return {
    id,
    body,
    itemId,
    authorId: actor.id ?? '',
    authorName: actor.name,
    createdAt: at,
    updatedAt: at,
  };
}

/** A list with one more thing, or with its newer form in the old place. */
export function put<T extends { id: string }>(
  list: readonly T[] | undefined,
  one: T,
): readonly T[] {
  if (!list?.some(({ id }) => id === one.id)) return [...(list ?? []), one];
  return list.map((known) => (known.id === one.id ? one : known));
}

/** A list without one thing. */
export function drop<T extends { id: string }>(
  list: readonly T[] | undefined,
  id: string,
): readonly T[] {
  return (list ?? []).filter((one) => one.id !== id);
}

function byItem<T extends { itemId: string }>(all: readonly T[]): Record<string, T[]> {
  const lists: Record<string, T[]> = {};
  for (const one of all) {
    lists[one.itemId] ??= [];
    lists[one.itemId]?.push(one);
  }
  return lists;
}

import type { ProjectEvent } from '@/lib/model/event.types';

/** Someone who follows a project as it happens. */
export interface Subscriber {
  /** A committed event and its ready-made frame, the same bytes for every subscriber. */
  event(event: ProjectEvent, frame: Buffer): void;
  /** A message that is not history, such as who is here. */
  notice(frame: Buffer): void;
  /** The server is about to go, or access changed: reconnect. */
  close(): void;
  /** Somebody's session ended: is this one still allowed to look? */
  recheck(): void;
}

export type EventHub = ReturnType<typeof createEventHub>;

/** Hands committed events to those who follow a project. Knows nothing of sockets. */
export function createEventHub() {
  const rooms = new Map<string, Set<Subscriber>>();
  const watchers = new Set<(event: ProjectEvent) => void>();

  return { watch, publish, notify, subscribe, closeAll, recheck, count };

  /** Hears of every committed event of every project. */
  function watch(watcher: (event: ProjectEvent) => void): void {
    watchers.add(watcher);
  }

  function publish(event: ProjectEvent): void {
    for (const watcher of watchers) watcher(event);
    const room = rooms.get(event.projectId);
    if (!room) return;
    const frame = frameOf(event);
    for (const subscriber of room) subscriber.event(event, frame);
    if (changesAccess(event)) for (const subscriber of room) subscriber.close();
    else if (endsPlaces(event)) for (const subscriber of [...room]) subscriber.recheck();
  }

  /** Sends a named message that is not part of the history to a project's followers. */
  function notify(projectId: string, name: string, data: unknown): void {
    const room = rooms.get(projectId);
    if (!room) return;
    const frame = Buffer.from(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
    for (const subscriber of room) subscriber.notice(frame);
  }

  /** Follows a project; returns the function that stops it. */
  function subscribe(projectId: string, subscriber: Subscriber): () => void {
    const room = rooms.get(projectId) ?? new Set();
    rooms.set(projectId, room.add(subscriber));
    return () => {
      room.delete(subscriber);
      if (room.size === 0 && rooms.get(projectId) === room) rooms.delete(projectId);
    };
  }

  function closeAll(): void {
    for (const room of [...rooms.values()]) for (const subscriber of [...room]) subscriber.close();
  }

  /** Has every follower ask again whether they may look; those who may not are closed. */
  function recheck(): void {
    for (const room of [...rooms.values()])
      for (const subscriber of [...room]) subscriber.recheck();
  }

  function count(projectId: string): number {
    return rooms.get(projectId)?.size ?? 0;
  }
}

/** An event as Server-Sent Events have it. */
export const frameOf = (event: ProjectEvent): Buffer =>
  Buffer.from(`id: ${event.seq}\nevent: event\ndata: ${JSON.stringify(event)}\n\n`);

/** After these, a guest may no longer look; everybody else goes on. */
function endsPlaces(event: ProjectEvent): boolean {
  switch (event.type) {
    case 'review.guests':
      return !event.data.open;
    case 'project.changed':
      return event.data.after.guests === false;
    default:
      return event.type === 'review.dismissed' || event.type === 'review.removed';
  }
}

/** After these, some followers may no longer look: all reconnect, and are asked again. */
function changesAccess(event: ProjectEvent): boolean {
  if (event.type === 'member.removed' || event.type === 'project.deleted') return true;
  return event.type === 'project.changed' && event.data.after.access !== undefined;
}

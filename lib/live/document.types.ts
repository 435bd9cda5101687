import type { ProjectEvent } from '@/lib/model/event.types';
import type { Draft } from './drafts';
import type { Trouble } from './queue-sender';

/** A change that this tab made and the server has not confirmed yet. */
export interface Queued {
  mutationId: string;
}

/** What every live page knows, whatever else it does. */
export interface LiveState<Server, Change> {
  /** What the server said, and up to which event. */
  server: Server;
  /** Changes not confirmed yet, the oldest first. */
  pending: readonly Change[];
  /** Whether the stream of events is open. */
  live: boolean;
  trouble: Trouble | null;
  /** False when the browser can't keep waiting changes through a reload. */
  kept: boolean;
  /** Text that somebody has begun to write, by the names of its fields. */
  drafts: Readonly<Record<string, Draft>>;
}

/** What comes of looking at the first change of the queue. */
export interface Ready<Change, State> {
  /** To be sent now, exactly as it stands; none when nothing of it is left. */
  next: Change | null;
  /** The queue as it stands then, and what else that changes. */
  patch: Partial<State>;
  /** Called once the state is so. */
  after?: (() => void) | undefined;
}

/**
 * What makes one kind of document different from another. Everything here is a pure function:
 * it gives a new value, and gives back what did not change as it was.
 */
export interface DocumentKind<Server, Change, Outcome, Snapshot, State> {
  /** What a snapshot says. What did not change may keep its identity from before. */
  read(snapshot: Snapshot, before: Server): Server;
  /** The server's state after an event that is newer than all it has. */
  apply(server: Server, event: ProjectEvent): Server;
  /** The server's state after its answer to a change. */
  take(server: Server, change: Change, outcome: Outcome): Server;
  /** What becomes of both when the event of a change comes, which may be one of this queue. */
  echo(
    both: { server: Server; pending: readonly Change[] },
    event: ProjectEvent,
    mutationId: string,
  ): { server: Server; pending: readonly Change[] };
  /** The queue with a new change at its end. */
  queued(pending: readonly Change[], change: Change): readonly Change[];
  /** The queue by age, which is how it is read back after a reload. */
  inOrder(pending: readonly Change[]): readonly Change[];
  /** The queue after the server refused a change. */
  withdraw(pending: readonly Change[], mutationId: string): readonly Change[];
  /** Whether a change waits for the server, and not for the person. */
  isForServer(change: Change): boolean;
  /** Whether it went out at least once, so that it must go out the same again. */
  isSent(change: Change): boolean;
  /** Makes the first change ready to be sent. It touches none of those behind it. */
  prepare(state: State): Ready<Change, State>;
  /** What follows from the state: the view of it. */
  derive(next: State, before: State): Partial<State>;
  /** What else of the page an event changes. */
  heard?(state: State, event: ProjectEvent, before: State): Partial<State>;
  /** What else of the page a snapshot changes. */
  reset?(state: State, snapshot: Snapshot, before: State): Partial<State>;
}

import type { Authorized, InProject, Visible } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { type Actor, actorKind, viaOf } from '@/lib/model/actor';
import type { EventDataByType, EventType, ProjectEvent } from '@/lib/model/event.types';
import type { SigningService } from '@/lib/signing/signing.service';
import { checkHistory } from './check-history';
import { GENESIS } from './event.canonical';
import { eventHash, sha256 } from './event.hash';
import type { EventHub } from './event.hub';
import { newEventId } from './event.id';
import {
  countEvents,
  type EventFilter,
  type EventRowWithName,
  eventsBetween,
  eventsBySeq,
  insertEvent,
  lastEvent,
  listEvents,
  reviewEventsAfter,
  takeHead,
} from './event.repo';
import { newSalt } from './event.salt';
import { sealNames } from './event.seal';
import { toProjectEvent } from './event.shape';

export interface NewEvent<T extends EventType> {
  type: T;
  data: EventDataByType[T];
  runId?: string;
  itemId?: string;
  reviewId?: string;
  mutationId?: string;
}

export type EventService = ReturnType<typeof createEventService>;

/** Writes and reads projects' histories. */
export function createEventService(deps: { db: Database; clock: Clock; hub: EventHub }) {
  const { db, clock, hub } = deps;

  return { append, list, head, verify, since, named, ofItem, sinceInReview, exported };

  /**
   * Adds one line to a project's history in the caller's transaction, chained to the line
   * before it; it is published once that transaction is on disk.
   * @param place what the caller may change, in whose project it happened
   */
  async function append<T extends EventType>(
    tx: Tx,
    actor: Actor,
    { projectId }: Authorized<InProject>,
    event: NewEvent<T>,
  ): Promise<ProjectEvent> {
    const at = clock.now();
    const last = await takeHead(tx, projectId, at);
    const facts = {
      id: newEventId(),
      projectId,
      seq: (last?.seq ?? 0) + 1,
      type: event.type,
      actorKind: actorKind(actor),
      actorId: actor.id,
      runId: event.runId ?? null,
      itemId: event.itemId ?? null,
      reviewId: event.reviewId ?? null,
      mutationId: event.mutationId ?? null,
      via: viaOf(actor),
      data: event.data,
      at,
    };
    const { facts: hashed, names } = sealNames(facts, newSalt, sha256);
    const hash = eventHash(last?.hash ?? GENESIS, hashed);
    const row = { ...hashed, names, redacted: false, hash };
    await insertEvent(tx, row);
    const published = toProjectEvent({ ...row, actorName: actor.name });
    db.afterCommit(() => hub.publish(published));
    return published;
  }

  /** A page of a project's history and how many lines match in all. */
  async function list(
    project: Visible<ProjectRow>,
    filter: EventFilter,
    page: { limit: number; offset: number; newestFirst: boolean },
  ): Promise<{ items: ProjectEvent[]; total: number }> {
    const rows = await listEvents(db.read, project.id, filter, page);
    return {
      items: rows.map(toProjectEvent),
      total: await countEvents(db.read, project.id, filter),
    };
  }

  /** The newest event's number and hash: where the history stands. */
  async function head(project: Pick<ProjectRow, 'id'>): Promise<{ seq: number; hash: string }> {
    return (await lastEvent(db.read, project.id)) ?? { seq: 0, hash: GENESIS };
  }

  /** The events after `seq`, oldest first, at most `limit` of them. */
  async function since(
    project: Visible<ProjectRow>,
    seq: number,
    limit: number,
  ): Promise<ProjectEvent[]> {
    const rows = await eventsBetween(db.read, project.id, seq, Number.MAX_SAFE_INTEGER, limit);
    return rows.map(toProjectEvent);
  }

  /** Single events by their numbers, the newest first. */
  async function named(projectId: string, of: { seq: number }[]): Promise<ProjectEvent[]> {
    const rows = await eventsBySeq(
      db.read,
      projectId,
      of.map(({ seq }) => seq),
    );
    return rows.map(toProjectEvent);
  }

  /** The newest events of one item. */
  async function ofItem(
    review: Visible<{ projectId: string }>,
    itemId: string,
    limit: number,
  ): Promise<ProjectEvent[]> {
    const page = { limit, offset: 0, newestFirst: true };
    return (await listEvents(db.read, review.projectId, { itemId }, page)).map(toProjectEvent);
  }

  /** A review's events, those of the runs it is about, and changes of the project, after `seq`; oldest first. */
  async function sinceInReview(
    review: Visible<{ id: string; projectId: string }>,
    runIds: string[],
    seq: number,
    limit: number,
  ): Promise<ProjectEvent[]> {
    const of = { id: review.id, runIds };
    const rows = await reviewEventsAfter(db.read, review.projectId, of, seq, limit);
    return rows.map(toProjectEvent);
  }

  /**
   * The whole history as JSONL, some lines at a time: each event up to the newest one now, and then
   * the signature over all of them.
   */
  async function exported(
    project: Visible<ProjectRow>,
    signing: SigningService,
    page: number,
  ): Promise<AsyncGenerator<string, void>> {
    const last = await head(project);
    const at = clock.now().toISOString();
    const facts = {
      projectId: project.id,
      seq: last.seq,
      head: last.hash,
      title: project.name,
      at,
    };
    return pages(signing.history(facts));

    async function* pages(signature: ReturnType<SigningService['history']>) {
      let seq = 0;
      while (seq < last.seq) {
        const rows = await eventsBetween(db.read, project.id, seq, last.seq, page);
        if (rows.length === 0) break;
        const lines = rows.map((row) => JSON.stringify(toProjectEvent(row)));
        for (const line of lines) signature.line(line);
        seq = (rows.at(-1) as EventRowWithName).seq;
        yield `${lines.join('\n')}\n`;
        // The driver answers at once: without a pause a long history would keep all others waiting.
        await new Promise(setImmediate);
      }
      yield `${signature.end()}\n`;
    }
  }

  /** Recomputes every hash of a project's history. */
  function verify(project: Pick<ProjectRow, 'id'>) {
    return checkHistory(db.read, project);
  }
}

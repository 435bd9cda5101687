import type { Clock } from '@/lib/config/clock';
import { cleanIndex } from '@/lib/db/clean-index';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import type { HandoverService } from '@/lib/handover/handover.service';
import type { Person } from '@/lib/model/actor';
import { findPersonOrToken, type PersonRow } from '@/lib/people/person.repo';
import { removeMember } from '@/lib/projects/member.repo';
import { authorizeErasure } from './erasure.access';
import {
  type Erasure,
  everyProjectId,
  finishErasure,
  idsOf,
  membershipsOf,
  removeRequests,
  requestsAfter,
} from './erasure.repo';
import { redactHistory } from './redact-history';
import { answersAfter, renameTokenOfAnswers, renameTokenOfWaivers } from './token-names.repo';

/** Requests that are looked at in one turn of the event loop. */
const REQUESTS = 1_000;

/** The same of answers. */
const ANSWERS = 200;

interface Deps {
  db: Database;
  clock: Clock;
  events: EventService;
  handovers: HandoverService;
}

/**
 * What a deletion leaves to be done once the account is gone: open work, memberships, names in
 * histories, and the bytes of all that in the file. In pieces, between which others have their turn;
 * done twice it is as if done once.
 */
export async function eraseRest(
  deps: Deps,
  erasure: Erasure,
  instead: { name: string; email: string },
): Promise<void> {
  const { db, clock, handovers, events } = deps;
  const { id: personId } = erasure;
  const { id, name, role } = (await findPersonOrToken(db.read, erasure.erasedBy)) as PersonRow;
  const actor: Person = { kind: 'person', id, name, role };
  const ids = await idsOf(db.read, personId);
  // First: what answers and waivers keep is said anew in histories when it is given back.
  await renameTokens(db, personId, instead.name);
  for (const projectId of await everyProjectId(db.read)) {
    await handovers.release(actor, personId, (tx) => authorizeErasure(tx, projectId));
    await redactHistory({ db, events }, actor, projectId, { personId, ids, instead });
  }
  for (const projectId of await membershipsOf(db.read, personId)) {
    await db.transaction(async (tx) => {
      const project = await authorizeErasure(tx, projectId);
      if (!project) return;
      await removeMember(tx, project, personId);
      const data = { personId, name: instead.name };
      await events.append(tx, actor, project, { type: 'member.removed', data });
    });
  }
  await removeAllRequests(db, personId);
  await cleanFile(db);
  await db.transaction((tx) => finishErasure(tx, personId, clock.now()));
}

/** An answer that was given through a token says the token's name, which its person chose. */
async function renameTokens(db: Database, personId: string, name: string): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await answersAfter(db.read, after, ANSWERS);
    const theirs = rows.filter((one) => one.answeredBy === personId && one.answeredVia);
    if (theirs.length > 0) await db.transaction((tx) => renameTokenOfAnswers(tx, theirs, name));
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    await new Promise(setImmediate);
  }
  await db.transaction((tx) => renameTokenOfWaivers(tx, personId, name));
}

async function removeAllRequests(db: Database, personId: string): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { theirs, last } = await requestsAfter(db.read, personId, after, REQUESTS);
    await db.transaction((tx) => removeRequests(tx, theirs));
    after = last;
  }
}

/** SQLite overwrites what is removed, but the words of a full-text index and the log stay a while. */
async function cleanFile(db: Database): Promise<void> {
  for (let step = 0; ; step += 1) {
    const done = await db.transaction((tx) => cleanIndex(tx, step === 0));
    if (done) break;
  }
  await db.emptyLog();
}

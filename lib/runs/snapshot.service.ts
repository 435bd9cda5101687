import type { Database } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import type { EventService } from '@/lib/events/event.service';
import type { PresenceService } from '@/lib/events/presence.service';
import { phrasesOfChecklists } from '@/lib/guides/item-phrases';
import type { Person } from '@/lib/model/actor';
import { withEmail } from '@/lib/model/same-name';
import { accountsOf } from '@/lib/people/account.repo';
import { namesOf } from '@/lib/people/person.repo';
import { listAssignable } from '@/lib/projects/member.repo';
import { findProject } from '@/lib/projects/project.repo';
import { shapeLiveWaiver } from '@/lib/waived-items/shape-waiver';
import { liveWaiversOfRuns } from '@/lib/waived-items/waiver.repo';
import { acceptancesOfRuns } from './acceptance.repo';
import { commentsOfRun } from './comment.repo';
import { shapeComment } from './comment.service';
import { evidenceOfRun } from './evidence.repo';
import { shapeEvidence } from './evidence.service';
import { itemsOfRun } from './item.repo';
import { authorizeRun } from './run.access';
import type { RunService } from './run.service';
import { shapeItem } from './shape-item';

export type SnapshotService = ReturnType<typeof createSnapshotService>;
export type RunSnapshot = Awaited<ReturnType<SnapshotService['get']>>;

/** Everything that a run's page shows, with the event it is true at. */
export function createSnapshotService(deps: {
  db: Database;
  runs: RunService;
  events: EventService;
  presence: PresenceService;
}) {
  const { db, runs, events, presence } = deps;

  return { get };

  /**
   * A run with its items, evidence and comments. Long lists are read a page at a time.
   * The head is read first: an event that lands in between is seen twice rather than missed,
   * and events say which version they made, so twice is harmless.
   */
  async function get(actor: Person, id: string) {
    const run = await authorizeRun(db.read, actor, id, 'read');
    const project = (await findProject(db.read, run.projectId)) as ProjectRow;
    const head = await events.head(project);
    const items = (await itemsOfRun(db.read, id)).map(shapeItem);
    const evidence = (await evidenceOfRun(db.read, id)).map(shapeEvidence);
    const people = await peopleOf(project, items);
    const accepted = await acceptancesOfRuns(db.read, [id]);
    return {
      run: await runs.get(actor, id),
      project: {
        id: project.id,
        name: project.name,
        archived: project.archivedAt !== null,
        may: run.may,
        signersApart: project.signersApart,
        stageRules: project.stageRules,
      },
      items,
      formatted: (await phrasesOfChecklists(db.read, [run.checklistId])).get(run.checklistId) ?? {},
      evidence,
      comments: (await commentsOfRun(db.read, id)).map(shapeComment),
      waivers: (await liveWaiversOfRuns(db.read, [id])).map(shapeLiveWaiver),
      acceptances: Object.fromEntries(
        accepted.map(({ itemId, by, at }) => [itemId, { by, at: at.toISOString() }]),
      ),
      people,
      names: await othersNamed(people, items, accepted, evidence),
      presence: presence.of(project.id).filter((present) => present.runId === id),
      seq: head.seq,
      head: head.hash,
    };
  }

  /** By id, the names of those who answered or gave evidence and are not in the project any more. */
  async function othersNamed(
    people: { id: string }[],
    items: { answeredBy: string | null; confirmedBy: string | null }[],
    accepted: { by: string }[],
    evidence: { createdBy: string }[],
  ) {
    const known = new Set(people.map(({ id }) => id));
    const ids = [
      ...items.flatMap(({ answeredBy, confirmedBy }) =>
        [answeredBy ?? [], confirmedBy ?? []].flat(),
      ),
      ...accepted.map(({ by }) => by),
      ...evidence.map(({ createdBy }) => createdBy),
    ];
    const gone = ids.filter((id) => !known.has(id));
    if (gone.length === 0) return {};
    return Object.fromEntries(
      (await accountsOf(db.read, gone)).map(({ id, name, email, sharesName }) => [
        id,
        sharesName ? withEmail(name, email) : name,
      ]),
    );
  }

  /** Who may be given work here, and those who have some though they may not any more: by name. */
  async function peopleOf(project: ProjectRow, items: { assigneeId: string | null }[]) {
    const people = await listAssignable(db.read, project);
    const known = new Set(people.map((person) => person.id));
    const others = items.flatMap(({ assigneeId }) =>
      assigneeId && !known.has(assigneeId) ? [assigneeId] : [],
    );
    const names = await namesOf(db.read, others);
    return [
      ...people,
      ...[...names].map(([id, name]) => ({ id, name, email: '', answers: false })),
    ];
  }
}

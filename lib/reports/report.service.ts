import { type ActionFacts, actionsOfRuns } from '@/lib/actions/action.repo';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import type {
  ReportItem,
  ReportModel,
  ReportRun,
  ReportSignOff,
} from '@/lib/documents/report.types';
import type { EventService } from '@/lib/events/event.service';
import { formattedItems } from '@/lib/guides/formatted-items.repo';
import { groupBy } from '@/lib/lists/group-by';
import type { Person } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import { fileOf } from '@/lib/model/evidence-file';
import { STAGES } from '@/lib/model/stage';
import { isPutOff } from '@/lib/model/status';
import { accountsOf } from '@/lib/people/account.repo';
import { authorizeProject } from '@/lib/projects/project.access';
import { findProject } from '@/lib/projects/project.repo';
import type { SignOffService, SignOffView } from '@/lib/reviews/sign-off/sign-off.service';
import { type Acceptance, acceptancesOfRuns } from '@/lib/runs/acceptance.repo';
import { type CommentWithAuthor, commentsOfRuns } from '@/lib/runs/comment.repo';
import { type EvidenceRow, evidenceOfRuns } from '@/lib/runs/evidence.repo';
import { type ItemRow, itemsOfRuns } from '@/lib/runs/item.repo';
import { authorizeRun } from '@/lib/runs/run.access';
import { findRunFacts, listRuns, type RunFacts } from '@/lib/runs/run.repo';
import { waivedAtSigning } from '@/lib/signed-runs/waived-at-signing.repo';
import { shapeLiveWaiver, shapeWaiver } from '@/lib/waived-items/shape-waiver';
import { liveWaiversOfRuns, pastWaiversOfRuns } from '@/lib/waived-items/waiver.repo';
import { type LiveWaiver, reportPastWaiver, reportWaiver } from './report-waivers';

/** A report with the project that it is of. */
export interface Report extends ReportModel {
  projectId: string;
}

export type ReportService = ReturnType<typeof createReportService>;

/** Gathers what a report tells, in as many queries however long it gets. */
export function createReportService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  signOffs: SignOffService;
}) {
  const { db, clock, events, signOffs } = deps;

  return { ofRun, ofProject };

  /** The report of one run. @throws NOT_FOUND */
  async function ofRun(actor: Person, id: string): Promise<Report> {
    const run = await authorizeRun(db.read, actor, id, 'read');
    const project = (await findProject(db.read, run.projectId)) as ProjectRow;
    const facts = await findRunFacts(db.read, id);
    return model(actor, project, facts ? [facts] : [], 'run', run.title);
  }

  /** The report of a project's live runs, stage by stage. @throws NOT_FOUND */
  async function ofProject(actor: Person, id: string): Promise<Report> {
    const project = await authorizeProject(db.read, actor, id, 'read');
    const all = { limit: -1, offset: 0, sort: 'createdAt', descending: false } as const;
    const rows = await listRuns(db.read, id, { state: 'active' }, all);
    rows.sort((a, b) => STAGES.indexOf(a.checklist.stage) - STAGES.indexOf(b.checklist.stage));
    return model(actor, project, rows, 'project', project.name);
  }

  async function model(
    actor: Person,
    project: ProjectRow,
    rows: RunFacts[],
    kind: ReportModel['kind'],
    title: string,
  ): Promise<Report> {
    const head = await events.head(project);
    const ids = rows.map((row) => row.run.id);
    const items = groupBy(await itemsOfRuns(db.read, ids), (item) => item.runId);
    const evidence = groupBy(await evidenceOfRuns(db.read, ids), (piece) => piece.itemId);
    const comments = groupBy(await commentsOfRuns(db.read, ids), (comment) => comment.itemId);
    const actions = groupBy(await actionsOfRuns(db.read, ids), ({ action }) => action.itemId);
    const flat = <T>(groups: Map<unknown, T[]>) => [...groups.values()].flat();
    const signed = groupBy(await signOffs.ofRuns(db.read, ids), (one) => one.runId);
    const live = (await liveWaiversOfRuns(db.read, ids)).map(shapeLiveWaiver);
    const waivers = new Map(live.map((one) => [one.itemId, one]));
    const past = (await pastWaiversOfRuns(db.read, ids)).map(shapeWaiver);
    const over = groupBy(past, ({ runId }) => runId);
    const accepted = new Map(
      (await acceptancesOfRuns(db.read, ids)).map((one) => [one.itemId, one]),
    );
    const waivedThen = await waivedAtSigning(db.read, flat(signed));
    const formatted = await formattedItems(
      db.read,
      rows.map(({ run }) => run.checklistId),
    );
    const accounts = await accountsOf(db.read, [
      actor.id,
      ...flat(items).flatMap(({ assigneeId, answeredBy, confirmedBy }) => [
        assigneeId,
        answeredBy,
        confirmedBy,
      ]),
      ...[...accepted.values()].map(({ by }) => by),
      ...flat(comments).map(({ createdBy }) => createdBy),
      ...flat(actions).map(({ action }) => action.ownerId),
      ...live.flatMap(({ ownerId, requestedBy, decidedBy }) => [ownerId, requestedBy, decidedBy]),
      ...past.flatMap((one) => [one.ownerId, one.requestedBy, one.decidedBy, one.closedBy]),
      ...flat(signed).flatMap(({ personId, differences }) => [
        personId,
        ...differences.map(({ changedById }) => changedById),
      ]),
    ]);
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const day = today(clock);
    return {
      projectId: project.id,
      title,
      description: kind === 'project' ? project.description : project.name,
      kind,
      generatedAt: clock.now().toISOString(),
      generatedBy: actor.name,
      generatedById: actor.id,
      seq: head.seq,
      head: head.hash,
      accounts,
      runs: rows.map(
        ({ run, checklist, guide }): ReportRun => ({
          id: run.id,
          title: run.title,
          checklistTitle: checklist.title,
          stage: checklist.stage,
          guideTitle: guide.title,
          guideName: guide.name,
          revision: guide.revision,
          items: (items.get(run.id) ?? []).map((item) =>
            reportItem(item, {
              names,
              markdown: formatted.get(run.checklistId)?.get(item.key)?.markdown ?? null,
              evidence: evidence.get(item.id) ?? [],
              comments: comments.get(item.id) ?? [],
              actions: actions.get(item.id) ?? [],
              waiver: waivers.get(item.id),
              accepted: accepted.get(item.id),
              today: day,
            }),
          ),
          pastWaivers: (over.get(run.id) ?? []).flatMap((waiver) => {
            const item = items.get(run.id)?.find(({ id }) => id === waiver.itemId);
            const markdown = item && formatted.get(run.checklistId)?.get(item.key)?.markdown;
            return item ? [reportPastWaiver(waiver, item, markdown ?? null)] : [];
          }),
          signOffs: (signed.get(run.id) ?? []).map((one) =>
            reportSignOff(one, waivedThen.get(one.id) ?? 0),
          ),
        }),
      ),
    };
  }
}

interface Around {
  names: Map<string, string>;
  markdown: string | null;
  evidence: EvidenceRow[];
  comments: CommentWithAuthor[];
  actions: ActionFacts[];
  waiver: LiveWaiver | undefined;
  accepted: Acceptance | undefined;
  today: string;
}

function reportItem(item: ItemRow, around: Around): ReportItem {
  const { names, markdown, evidence, comments, actions, waiver, accepted, today } = around;
  const unfinished = !item.counts && !isPutOff(item.status);
  return {
    key: item.key,
    text: item.text,
    markdown,
    section: item.section,
    depth: item.depth,
    parentKey: item.parentKey,
    status: item.status,
    justification: item.justification,
    note: item.note,
    answeredBy: item.answeredBy ? (names.get(item.answeredBy) ?? null) : null,
    answeredById: item.answeredBy,
    answeredAt: item.answeredAt?.toISOString() ?? null,
    answeredVia: item.answeredVia,
    strength: item.strength,
    confirmedBy: item.confirmedBy ? (names.get(item.confirmedBy) ?? null) : null,
    confirmedById: item.confirmedBy,
    confirmedAt: item.confirmedAt?.toISOString() ?? null,
    acceptedBy: accepted ? (names.get(accepted.by) ?? null) : null,
    acceptedById: accepted?.by ?? null,
    acceptedAt: accepted?.at.toISOString() ?? null,
    acceptedIn: accepted?.review ?? null,
    counts: item.counts,
    assignee: item.assigneeId ? (names.get(item.assigneeId) ?? null) : null,
    assigneeId: item.assigneeId,
    dueOn: item.dueOn,
    overdue: unfinished && item.dueOn !== null && item.dueOn < today,
    waiver: waiver ? reportWaiver(waiver) : null,
    evidence: evidence.map((row) => ({
      kind: row.kind,
      url: row.url,
      text: row.text,
      ...fileOf(row),
    })),
    comments: comments.map(({ authorName, createdBy, createdAt, body }) => ({
      author: authorName,
      authorId: createdBy,
      at: createdAt.toISOString(),
      body,
    })),
    actions: actions.map(({ action, ownerName }) => ({
      text: action.text,
      owner: ownerName,
      ownerId: action.ownerId,
      dueOn: action.dueOn,
      done: action.doneAt !== null,
      overdue: action.doneAt === null && action.dueOn !== null && action.dueOn < today,
    })),
  };
}

function reportSignOff(one: SignOffView, waived: number): ReportSignOff {
  return {
    name: one.personName,
    personId: one.personId,
    email: one.email,
    at: one.signedAt,
    review: one.reviewName,
    title: one.runTitle,
    seq: one.seq,
    head: one.head,
    state: one.state,
    confirmedWith: one.confirmedWith,
    waived,
    stale: one.stale,
    changes: one.differences.map(({ text, changedBy, changedById, changedAt }) => ({
      item: text,
      by: changedBy,
      byId: changedById,
      at: changedAt,
    })),
  };
}

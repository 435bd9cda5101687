import { actionsOfReview } from '@/lib/actions/action.repo';
import { shapeAction } from '@/lib/actions/action.service';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { formattedItems } from '@/lib/guides/formatted-items.repo';
import type { MinutesItem, MinutesModel } from '@/lib/markdown/minutes.types';
import { namesOf } from '@/lib/people/person.repo';
import { groupBy } from '@/lib/reports/group-by';
import { commentsOfRuns } from '@/lib/runs/comment.repo';
import { findRunsFacts } from '@/lib/runs/run.repo';
import { today } from '@/lib/runs/run.service';
import { newestRound, outvotedIn } from './majority.reducer';
import { participantsOf } from './participant.repo';
import { type Attendee, authorizeReview } from './review.access';
import { itemsOfReview } from './review-item.repo';
import type { SignOffService } from './sign-off.service';
import { shownVotes } from './vote.repo';

export type MinutesService = ReturnType<typeof createMinutesService>;

/** Gathers what a review's minutes tell; also while it goes on, without what is still hidden. */
export function createMinutesService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  signOffs: SignOffService;
}) {
  const { db, clock, events, signOffs } = deps;

  /** As many queries however long the review was. @throws NOT_FOUND */
  return async function minutesOf(actor: Attendee, id: string): Promise<MinutesModel> {
    const review = await authorizeReview(db.read, actor, id, 'read');
    const head = await events.head({ id: review.projectId });
    const items = await itemsOfReview(db.read, id);
    const itemIds = new Set(items.map(({ itemId }) => itemId));
    const runs = await findRunsFacts(db.read, [...new Set(items.map(({ runId }) => runId))]);
    const people = await participantsOf(db.read, id);
    const votes = groupBy(await shownVotes(db.read, review), (one) => one.reviewItemId);
    const comments = groupBy(
      await commentsOfRuns(
        db.read,
        runs.map(({ run }) => run.id),
      ),
      (one) => one.itemId,
    );
    const actions = await actionsOfReview(db.read, id, [...itemIds]);
    const signed = await signOffs.ofRuns(
      db.read,
      runs.map(({ run }) => run.id),
    );
    const names = await namesOf(db.read, [
      review.facilitatorId,
      ...items.flatMap(({ decidedBy }) => decidedBy ?? []),
    ]);
    const formatted = await formattedItems(
      db.read,
      runs.map(({ run }) => run.checklistId),
    );
    const titles = new Map(runs.map(({ run }) => [run.id, run.title]));
    const signers = (runId: string) =>
      new Set(
        signed.filter((one) => one.runId === runId && !one.stale).map(({ personId }) => personId),
      );
    return {
      projectId: review.projectId,
      reviewId: id,
      title: review.name,
      project: review.projectName,
      phase: review.phase,
      facilitator: names.get(review.facilitatorId) ?? '',
      quorum: review.quorum,
      blind: review.blind,
      startedAt: review.startedAt?.toISOString() ?? null,
      closedAt: review.closedAt?.toISOString() ?? null,
      generatedAt: clock.now().toISOString(),
      generatedBy: actor.name,
      seq: head.seq,
      head: head.hash,
      people: people.map(({ name, personId, joinedAt }) => ({
        name,
        role:
          personId === null
            ? ('guest' as const)
            : personId === review.facilitatorId
              ? ('facilitator' as const)
              : ('participant' as const),
        joined: joinedAt !== null,
      })),
      runs: runs.map(({ run, checklist, guide }) => ({
        title: run.title,
        stage: checklist.stage,
        guide: guide.title,
        revision: guide.revision,
        signed: signers(run.id).size >= review.quorum,
        items: items
          .filter(({ runId }) => runId === run.id)
          .map(
            (one): MinutesItem => ({
              text: one.item.text,
              markdown: formatted.get(run.checklistId)?.get(one.item.key)?.markdown ?? null,
              decision: one.decision,
              reason: one.reason,
              decidedBy: one.decidedBy ? (names.get(one.decidedBy) ?? null) : null,
              decidedAt: one.decidedAt?.toISOString() ?? null,
              carriedOver: one.carriedOver,
              changedSince: one.decidedVersion !== null && one.decidedVersion !== one.item.version,
              against: outvotedIn(one, newestRound(votes.get(one.id) ?? [])),
              note: one.note,
              votes: (votes.get(one.id) ?? []).map(({ round, name, vote, comment }) => ({
                round,
                name,
                vote,
                comment,
              })),
              comments: (comments.get(one.itemId) ?? []).map((comment) => ({
                author: comment.authorName,
                at: comment.createdAt.toISOString(),
                body: comment.body,
              })),
            }),
          ),
      })),
      actions: actions
        .map((facts) => shapeAction(facts, today(clock)))
        .map(({ text, itemText, runTitle, ownerName, dueOn, done, overdue }) => ({
          text,
          item: itemText,
          run: runTitle,
          owner: ownerName,
          dueOn,
          done,
          overdue,
        })),
      signOffs: signed.map((one) => ({
        name: one.personName,
        run: titles.get(one.runId) ?? '',
        at: one.signedAt,
        revision: one.revision,
        seq: one.seq,
        head: one.head,
        confirmedWith: one.confirmedWith,
        stale: one.stale,
      })),
    };
  };
}

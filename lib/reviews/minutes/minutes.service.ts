import { actionsOfReview } from '@/lib/actions/action.repo';
import { shapeAction } from '@/lib/actions/action.service';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { MinutesItem, MinutesModel } from '@/lib/documents/minutes.types';
import type { EventService } from '@/lib/events/event.service';
import { formattedItems } from '@/lib/guides/formatted-items.repo';
import { groupBy } from '@/lib/lists/group-by';
import { today } from '@/lib/model/day';
import { accountsOf } from '@/lib/people/account.repo';
import { changesSince } from '@/lib/reviews/items/changes-since.repo';
import { newestRound, outvotedIn } from '@/lib/reviews/items/majority.rules';
import { itemsOfReview } from '@/lib/reviews/items/review-item.repo';
import { shownVotes } from '@/lib/reviews/items/vote.repo';
import { participantsOf } from '@/lib/reviews/participant.repo';
import { type Attendee, authorizeReview } from '@/lib/reviews/review.access';
import type { SignOffService } from '@/lib/reviews/sign-off/sign-off.service';
import { commentsOfRuns } from '@/lib/runs/comment.repo';
import { findRunsFacts } from '@/lib/runs/run.repo';
import { liveWaiversOfRuns } from '@/lib/waived-items/waiver.repo';

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
    const since = await changesSince(db.read, items);
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
    // What was finished without this review is none of its business.
    const actions = (await actionsOfReview(db.read, id, [...itemIds])).filter(
      ({ action }) => action.reviewId === id || action.doneAt === null,
    );
    const signed = await signOffs.ofRuns(
      db.read,
      runs.map(({ run }) => run.id),
    );
    const said = [...comments].flatMap(([itemId, all]) => (itemIds.has(itemId) ? all : []));
    const known = await accountsOf(db.read, [
      review.facilitatorId,
      actor.id,
      ...people.map(({ personId }) => personId),
      ...items.map(({ decidedBy }) => decidedBy),
      ...[...votes.values()].flat().map(({ personId }) => personId),
      ...said.map(({ createdBy }) => createdBy),
      ...actions.map(({ action }) => action.ownerId),
      ...signed.map(({ personId }) => personId),
    ]);
    // Guests came by a link: whom they meet there is not theirs to write to.
    const seen = (email: string | null) => (actor.kind === 'guest' ? null : email);
    const accounts = known.map((one) => ({ ...one, email: seen(one.email) }));
    const byId = new Map(accounts.map((one) => [one.id, one]));
    const nameOf = (personId: string | null) => byId.get(personId ?? '')?.name ?? null;
    const formatted = await formattedItems(
      db.read,
      runs.map(({ run }) => run.checklistId),
    );
    const inForce = (
      await liveWaiversOfRuns(
        db.read,
        runs.map(({ run }) => run.id),
      )
    ).filter(({ waiver }) => waiver.state === 'approved');
    const waived = new Map(inForce.map(({ waiver }) => [waiver.itemId, waiver.expiresOn]));
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
      facilitator: nameOf(review.facilitatorId) ?? '',
      facilitatorId: review.facilitatorId,
      quorum: review.quorum,
      blind: review.blind,
      startedAt: review.startedAt?.toISOString() ?? null,
      closedAt: review.closedAt?.toISOString() ?? null,
      generatedAt: clock.now().toISOString(),
      generatedBy: actor.name,
      generatedById: actor.kind === 'person' ? actor.id : null,
      seq: head.seq,
      head: head.hash,
      accounts,
      people: people.map(({ name, personId, joinedAt }) => ({
        name,
        personId,
        email: byId.get(personId ?? '')?.email ?? null,
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
              decidedBy: nameOf(one.decidedBy),
              decidedById: one.decidedBy,
              decidedAt: one.decidedAt?.toISOString() ?? null,
              carriedOver: one.carriedOver,
              waivedUntil: waived.get(one.itemId) ?? null,
              changedSince: since.answers.has(one.itemId) || since.evidence.has(one.itemId),
              against: outvotedIn(
                { ...one, changedSince: since.answers.has(one.itemId) },
                newestRound(votes.get(one.id) ?? []),
              ),
              note: one.note,
              votes: (votes.get(one.id) ?? []).map(({ round, name, personId, vote, comment }) => ({
                round,
                name,
                personId,
                vote,
                comment,
              })),
              comments: (comments.get(one.itemId) ?? []).map((comment) => ({
                author: comment.authorName,
                authorId: comment.createdBy,
                at: comment.createdAt.toISOString(),
                body: comment.body,
              })),
            }),
          ),
      })),
      actions: actions
        .map((facts) => shapeAction(facts, today(clock)))
        .map(({ text, itemText, runTitle, ownerName, ownerId, dueOn, done, overdue }) => ({
          text,
          item: itemText,
          run: runTitle,
          owner: ownerName,
          ownerId,
          dueOn,
          done,
          overdue,
        })),
      signOffs: signed.map((one) => ({
        name: one.personName,
        personId: one.personId,
        email: seen(one.email),
        run: titles.get(one.runId) ?? '',
        signedTitle: one.runTitle,
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

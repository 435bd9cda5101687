import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Query, Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import { keepMentions } from '@/lib/mentions/keep-mentions';
import type { Person } from '@/lib/model/actor';
import type { AnswerFields } from '@/lib/model/answer.types';
import type { AnsweredFacts } from '@/lib/model/event.types';
import { onlyClaims, strengthGiven } from '@/lib/model/strength';
import { mayAnswer } from '@/lib/projects/member.repo';
import { keepWaiver } from '@/lib/waived-items/keep-waiver';
import { answerDifference, changeAnswer, isRefusal } from './answer.reducer';
import { isAnswering } from './answered.reducer';
import { type Answered, factsOf } from './answered-facts';
import { findItem, type ItemRow, writeAnswer } from './item.repo';
import type { AnswerPlace } from './run.access';
import { type ItemView, shapeItem } from './shape-item';
import { countsNow } from './stage-rule.repo';
import { whoAnswered } from './who-answered';

export type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** Fields to change, against the version they were changed from. */
export type ItemChange = Optional<AnswerFields> & { version: number };

interface Marks {
  mutationId?: string;
  /** The mutation that it takes back. */
  undoes?: string;
  /** It says no to what was claimed. */
  rejects?: true;
}

interface Giving {
  tx: Tx;
  actor: Person;
  place: Authorized<AnswerPlace>;
  change: ItemChange;
  now: Date;
  marks: Marks;
  /** What the fields at fault are called by in a refusal. */
  prefix?: string;
}

/** How one answer is changed, in the caller's transaction, with its event. */
export function createGiveAnswer(events: EventService) {
  /**
   * @returns the item as it is then; as it was where nothing changes
   * @throws CONFLICT with the current answer when `version` is not the present one
   * @throws VALIDATION_ERROR when a justification is missing or the assignee is not of the project
   */
  return async function give({
    tx,
    actor,
    place,
    change,
    now,
    marks,
    prefix = '',
  }: Giving): Promise<ItemView> {
    const row = await mustFind(tx, place.id);
    requireVersion(row, change.version, `${prefix}version`);
    const outcome = changeAnswer(row, defined(change));
    if (isRefusal(outcome)) throw invalid(prefix + outcome.field, outcome.message);
    const { before, after } = answerDifference(row, outcome);
    if (Object.keys(after).length === 0) return shapeItem(row);
    if (
      after.assigneeId &&
      !(await mayAnswer(tx, { id: place.projectId, access: place.projectAccess }, after.assigneeId))
    ) {
      throw invalid(`${prefix}assigneeId`, 'This person may not answer items in this project.');
    }
    const { mutationId, undoes, rejects } = marks;
    const { status } = outcome;
    const undone = undoes ? { mutationId: undoes, by: actor } : undefined;
    const kept = { itemId: place.id, was: row, next: outcome, at: now, mutationId, undone };
    const waiver = await keepWaiver(tx, place, kept, prefix);
    const made = { itemId: place.id, after, status, at: now, mutationId, undoes };
    const answered = await whoAnswered(tx, actor, row, made);
    const next = { ...outcome, ...answered, updatedAt: now };
    next.counts = await countsNow(tx, place.id, next, place.rule);
    await writeAnswer(tx, place, next, now);
    if (after.note !== undefined) {
      const from = { source: 'note' as const, sourceId: place.id };
      await keepMentions(tx, actor, place, from, after.note ?? '', now);
    }
    await events.append(tx, actor, place, {
      type: 'item.answered',
      runId: place.runId,
      itemId: place.id,
      ...(mutationId ? { mutationId } : {}),
      data: {
        text: row.text,
        before,
        after,
        version: outcome.version,
        ...(undoes ? { undoes } : {}),
        ...(rejects ? { rejects } : {}),
        ...givenBack(actor, answered, now, after),
        ...(isWeaker(row, answered, after) ? { again: true } : {}),
        ...(waiver ? { waiver } : {}),
      },
    });
    return shapeItem(next);
  };
}

/** @throws NOT_FOUND when there is no such item */
export async function mustFind(q: Query, id: string): Promise<ItemRow> {
  const row = await findItem(q, id);
  if (!row) throw notFound('item');
  return row;
}

/** @throws CONFLICT with the current answer when `version` is not the present one */
export function requireVersion(row: ItemRow, version: number, field: string): void {
  if (row.version === version) return;
  const details = [{ field, message: `is ${version}, but the item is at ${row.version}` }];
  const message = 'Somebody changed this item in the meantime.';
  throw new AppError('CONFLICT', message, details, shapeItem(row));
}

/** Who has answered, in an event by whom or at which an answer was not given but given back. */
function givenBack(
  actor: Person,
  answered: Answered,
  now: Date,
  after: Partial<AnswerFields>,
): { answered?: AnsweredFacts } {
  const { answeredBy, answeredAt, strength, confirmedBy } = answered;
  const facts = factsOf(answered);
  if (!isAnswering(after) || facts === null || strength === null) return {};
  const usual = strengthGiven({ claims: onlyClaims(actor.token) });
  const isGiven = answeredBy === actor.id && answeredAt?.getTime() === now.getTime();
  if (isGiven && strength === usual && confirmedBy === null) return {};
  return { answered: facts };
}

/** Whether it is not as strong any more though nobody answered it, so that somebody has to look again. */
const isWeaker = (was: Answered, { strength }: Answered, after: Partial<AnswerFields>) =>
  !isAnswering(after) && strength !== was.strength;

/** Without the fields that were left out, which zod may give as `undefined`. */
function defined(change: ItemChange): Partial<AnswerFields> & { version: number } {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  ) as never;
}

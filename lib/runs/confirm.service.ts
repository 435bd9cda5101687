import { AppError, invalid } from '@/lib/api/app-error';
import type { Authorized } from '@/lib/api/authorized';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { EventService } from '@/lib/events/event.service';
import { isFirst } from '@/lib/events/mutation.repo';
import type { Person } from '@/lib/model/actor';
import { isSettled } from '@/lib/model/status';
import { isConfirmableBy, onlyClaims, strengthGiven, waitsToConfirm } from '@/lib/model/strength';
import type { Verdict } from '@/lib/model/verdict';
import type { WatchSignOffs } from '@/lib/signed-runs/sign-off-watch';
import { supportedIn } from './accepted.rules';
import { answeredAfter } from './answered.reducer';
import { answerSteps } from './answered.repo';
import { type Answered, confirmationOf } from './answered-facts';
import { CONFIRM_WORDS } from './confirm.words';
import { createGiveAnswer, mustFind, requireVersion } from './give-answer';
import { type ItemRow, writeAnswer } from './item.repo';
import { type AnswerPlace, authorizeRun, itemOfRun } from './run.access';
import { type ItemView, shapeItem } from './shape-item';
import { countsNow } from './stage-rule.repo';

export interface NewVerdict {
  mutationId?: string | undefined;
  verdict: Verdict;
  /** Why it is rejected. */
  reason?: string | null | undefined;
  /** The confirmation that is taken back. */
  undoes?: string | undefined;
  items: { id: string; version: number }[];
}

export type ConfirmService = ReturnType<typeof createConfirmService>;

/** What people say to answers that are not theirs alone: claims, and what takes a second person. */
export function createConfirmService(deps: {
  db: Database;
  clock: Clock;
  events: EventService;
  watchSignOffs: WatchSignOffs;
}) {
  const { db, clock, events, watchSignOffs } = deps;
  const give = createGiveAnswer(events);
  const JUDGE: Record<Verdict, (judged: Judged) => Promise<ItemView>> = {
    confirm,
    reject,
    take_back: takeBack,
  };

  /**
   * Confirms or rejects answers of one run, or takes confirmations back, all or none of them.
   * What is rejected needs work, for the reason that is given; that is undone like any answer.
   * @throws FORBIDDEN for an agent, a project's token, and for one's own answer
   * @throws CONFLICT with the current answer when a `version` is not the present one
   * @throws VALIDATION_ERROR where nothing waits to be confirmed, or without a reason
   */
  return async function decide(
    actor: Person,
    runId: string,
    { mutationId, ...input }: NewVerdict,
  ): Promise<ItemView[]> {
    const { verdict, reason = null, undoes = null, items } = input;
    if (verdict === 'reject' && !reason?.trim()) throw invalid('reason', CONFIRM_WORDS.reason);
    return db.transaction(async (tx) => {
      const now = clock.now();
      const run = await authorizeRun(tx, actor, runId, 'confirm');
      if (onlyClaims(actor.token)) throw new AppError('FORBIDDEN', CONFIRM_WORDS.inPerson);
      const request = ['confirm', runId, verdict, reason, undoes, items];
      const first = await isFirst(tx, actor, now, mutationId, request);
      const marks = mutationId ? { mutationId } : {};
      return watchSignOffs(tx, actor, run, [runId], async () => {
        const views: ItemView[] = [];
        for (const [at, { id, version }] of items.entries()) {
          const prefix = `items.${at}.`;
          const row = await mustFind(tx, id);
          if (row.runId !== runId) throw invalid(`${prefix}id`, CONFIRM_WORDS.otherRun);
          const place = itemOfRun(run, row);
          if (first) requireVersion(row, version, `${prefix}version`);
          const judged = { tx, actor, place, row, now, marks, prefix, reason, undoes };
          views.push(first ? await JUDGE[verdict](judged) : shapeItem(row));
        }
        return views;
      });
    });
  };

  async function confirm(judged: Judged): Promise<ItemView> {
    const { tx, actor, place, row, now, marks, prefix } = judged;
    const { strength: before } = row;
    if (before === null) throw invalid(`${prefix}id`, CONFIRM_WORDS.nothing(row.text));
    if (!waitsToConfirm(row, place.rule)) return shapeItem(row);
    if (!isConfirmableBy(row, place.rule, actor.id)) {
      const details = [{ field: `${prefix}id`, message: 'was answered by you' }];
      throw new AppError('FORBIDDEN', CONFIRM_WORDS.own(row.text), details);
    }
    const strength = strengthGiven({ claims: false, accepts: before === ACCEPTED });
    const given = supportedIn(row, { by: actor.id, at: now });
    const next = await write(judged, { ...given, strength });
    await events.append(tx, actor, place, {
      type: 'answer.confirmed',
      runId: place.runId,
      itemId: place.id,
      ...marks,
      data: { text: row.text, before, version: next.version },
    });
    return shapeItem(next);
  }

  /** Takes the actor's own confirmation back. */
  async function takeBack(judged: Judged): Promise<ItemView> {
    const { tx, actor, place, row, marks, prefix, undoes } = judged;
    const notYours = () => invalid(`${prefix}id`, CONFIRM_WORDS.notYours(row.text));
    if (row.confirmedBy !== actor.id) throw notYours();
    const steps = await answerSteps(tx, row.id);
    const told = answeredAfter([...steps, { kind: 'unconfirmed' }]);
    const { confirmedBy, confirmedAt } = told;
    // What somebody decided in a review is no confirmation: it stands.
    if (confirmedBy === row.confirmedBy && confirmedAt?.getTime() === row.confirmedAt?.getTime())
      throw notYours();
    const strength = told.strength ?? strengthGiven({ claims: true });
    const { answeredBy, answeredAt } = told;
    const isClaimed = row.answeredBy !== null && answeredBy === null && answeredAt !== null;
    const nobody = isClaimed ? { answeredBy, answeredAt } : {};
    const next = await write(judged, { ...nobody, confirmedBy, confirmedAt, strength });
    await events.append(tx, actor, place, {
      type: 'answer.unconfirmed',
      runId: place.runId,
      itemId: place.id,
      ...marks,
      data: {
        text: row.text,
        strength,
        confirmed: confirmationOf(told),
        version: next.version,
        ...(isClaimed ? { claimedAt: answeredAt.toISOString() } : {}),
        ...(undoes ? { undoes } : {}),
      },
    });
    return shapeItem(next);
  }

  function reject(judged: Judged): Promise<ItemView> {
    const { row, place, marks, prefix, reason } = judged;
    if (!isSettled(row.status) || !waitsToConfirm(row, place.rule))
      throw invalid(`${prefix}id`, CONFIRM_WORDS.nothing(row.text));
    const { version } = row;
    const change = { status: 'needs_work', justification: reason, version } as const;
    return give({ ...judged, change, marks: { ...marks, rejects: true } });
  }
}

/** What a person who confirms makes of an answer. */
const ACCEPTED = strengthGiven({ claims: false, accepts: true });

/** One answer that somebody says something to, as it is now. */
interface Judged {
  tx: Tx;
  actor: Person;
  place: Authorized<AnswerPlace>;
  row: ItemRow;
  now: Date;
  marks: { mutationId?: string };
  /** What the fields at fault are called by in a refusal. */
  prefix: string;
  reason: string | null;
  undoes: string | null;
}

async function write({ tx, place, row, now }: Judged, fields: Partial<Answered>): Promise<ItemRow> {
  const next = { ...row, ...fields, version: row.version + 1, updatedAt: now };
  next.counts = await countsNow(tx, place.id, next, place.rule);
  await writeAnswer(tx, place, next, now);
  return next;
}

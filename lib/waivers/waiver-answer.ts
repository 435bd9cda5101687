import type { Authorized } from '@/lib/api/authorized';
import type { Tx } from '@/lib/db/connection';
import type { EventService } from '@/lib/events/event.service';
import { type Actor, viaOf } from '@/lib/model/actor';
import type { AnswerFields } from '@/lib/model/answer.types';
import { onlyClaims, strengthGiven, withResult } from '@/lib/model/strength';
import type { BeforeWaiver, WaiverStep } from '@/lib/model/waiver.types';
import { answerDifference } from '@/lib/runs/answer.reducer';
import { type Answered, factsOf, givenBefore, NOBODY } from '@/lib/runs/answered-facts';
import { type ItemRow, writeAnswer } from '@/lib/runs/item.repo';
import type { ItemPlace } from '@/lib/runs/run.access';

interface Write {
  tx: Tx;
  actor: Actor;
  place: Authorized<ItemPlace>;
  item: ItemRow;
  at: Date;
  mutationId: string | undefined;
}

/** Waives an item: its answer is that it waits, for the reason of the waiver. */
export async function waive(
  events: EventService,
  write: Write,
  reason: string,
  waiver: WaiverStep,
): Promise<void> {
  const { actor, at } = write;
  const claims = actor.kind === 'person' && onlyClaims(actor.token);
  const answered = {
    ...NOBODY,
    answeredBy: actor.id,
    answeredAt: at,
    answeredVia: viaOf(actor),
    strength: strengthGiven({ claims }),
  };
  await put(events, write, { status: 'waived', justification: reason }, answered, waiver);
}

/** Gives an item whose waiver is over the answer back that it had before, by whoever gave it then. */
export async function unwaive(
  events: EventService,
  write: Write,
  before: BeforeWaiver | null,
  waiver: WaiverStep,
): Promise<void> {
  const { status, justification, ...was } = before ? givenBefore(before) : OPEN;
  // What a machine attached before is not about the answer that is given back.
  const answered = { ...was, strength: withResult(was.strength, false) };
  await put(events, write, { status, justification }, answered, waiver);
}

const OPEN = { ...NOBODY, status: 'open', justification: null } as const;

async function put(
  events: EventService,
  { tx, actor, place, item, at, mutationId }: Write,
  fields: Pick<AnswerFields, 'status' | 'justification'>,
  answered: Answered,
  waiver: WaiverStep,
): Promise<void> {
  // Neither what is waived nor what it stood in the place of is done.
  const next = { ...item, ...fields, version: item.version + 1, counts: false };
  await writeAnswer(tx, place, { ...next, ...answered }, at);
  const { before, after } = answerDifference(item, next);
  const facts = waiver.state === 'approved' ? null : factsOf(answered);
  await events.append(tx, actor, place, {
    type: 'item.answered',
    runId: place.runId,
    itemId: place.id,
    ...(mutationId ? { mutationId } : {}),
    data: {
      text: item.text,
      before,
      after,
      version: next.version,
      ...(facts ? { answered: facts } : {}),
      waiver,
    },
  });
}

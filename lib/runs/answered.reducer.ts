import type { AnswerFields } from './answer.types';

/** Who gave an answer its status or its reason, and when; nobody while it is open. */
export interface Answered {
  answeredBy: string | null;
  answeredAt: Date | null;
}

/** One change of an answer, as the history tells it. */
export interface AnswerStep {
  /** Who made it; none for what no person made. */
  personId: string | null;
  at: Date;
  mutationId: string | null;
  /** The mutation that it says it takes back. */
  undoes: string | null;
  after: Partial<AnswerFields>;
}

export const NOBODY: Answered = { answeredBy: null, answeredAt: null };

/** Whether a change is about what somebody answers, and not only about who does it and by when. */
export const isAnswering = (after: Partial<AnswerFields>) =>
  after.status !== undefined || after.justification !== undefined;

/**
 * Who answered an item, told from all changes of it, the oldest first.
 *
 * Whoever changes the status or the reason has answered. What takes a change back gives the answer
 * to whom it was before, but only when it is the exact reverse of the newest such change: what a
 * client says it undoes puts no answer in anybody's name.
 */
export function answeredAfter(steps: readonly AnswerStep[]): Answered {
  let now: Told = { status: 'open', justification: null, ...NOBODY };
  let newest: { mutationId: string | null; was: Told } | null = null;
  for (const step of steps) {
    if (!isAnswering(step.after)) continue;
    const was = now;
    const fields = { ...pick(was), ...pick(step.after) };
    const back =
      step.undoes !== null && newest?.mutationId === step.undoes && isSame(fields, newest.was);
    if (fields.status === 'open') now = { ...fields, ...NOBODY };
    else if (back && newest) now = newest.was;
    else now = { ...fields, answeredBy: step.personId, answeredAt: step.at };
    newest = { mutationId: step.mutationId, was };
  }
  return { answeredBy: now.answeredBy, answeredAt: now.answeredAt };
}

/**
 * Who has answered by an event, as live documents fold it: whoever made it, unless it says that it
 * gives the answer back to somebody else; nobody once it is open.
 * @param was the item with what the event did to it, but still with who had answered before
 */
export function answeredIn(
  was: Pick<AnswerFields, 'status'> & { answeredBy: string | null; answeredAt: string | null },
  data: { after: Partial<AnswerFields>; answered?: { by: string; at: string | null } },
  { actor, at }: { actor: { kind: string; id: string | null }; at: string },
): { answeredBy: string | null; answeredAt: string | null } {
  if (!isAnswering(data.after)) return { answeredBy: was.answeredBy, answeredAt: was.answeredAt };
  if (was.status === 'open') return { answeredBy: null, answeredAt: null };
  if (data.answered) return { answeredBy: data.answered.by, answeredAt: data.answered.at };
  return { answeredBy: actor.kind === 'person' ? actor.id : null, answeredAt: at };
}

type Told = Pick<AnswerFields, 'status' | 'justification'> & Answered;

function pick<F extends Partial<AnswerFields>>({ status, justification }: F) {
  return {
    ...(status === undefined ? {} : { status }),
    ...(justification === undefined ? {} : { justification }),
  } as Pick<F, 'status' | 'justification'>;
}

const isSame = (one: Omit<Told, keyof Answered>, other: Omit<Told, keyof Answered>) =>
  one.status === other.status && one.justification === other.justification;

import type { AnswerFields } from '@/lib/model/answer.types';
import type { AnsweredFacts } from '@/lib/model/event.types';
import { type Strength, strengthGiven } from '@/lib/model/strength';
import type { EventVia } from '@/lib/model/token.types';
import { type Answered, answeredFrom } from './answered-facts';
import { isToLookAgain } from './look-again.rules';

/** One thing that happened to an answer, as the history tells it. */
export type AnswerStep =
  | AnswerGiven
  | { kind: 'confirmed'; personId: string | null; at: Date }
  | { kind: 'unconfirmed' }
  /** What a machine attached, or what was taken away of it. */
  | { kind: 'attached' | 'detached'; evidenceId: string }
  /** An agent added evidence or took some away. */
  | { kind: 'touched' };

/** One change of an answer. */
export interface AnswerGiven {
  kind: 'answered';
  /** Who made it; none for what no person made. */
  personId: string | null;
  at: Date;
  via: EventVia | null;
  /** Who made it can only claim. */
  claims: boolean;
  /** A review decided so. */
  accepts: boolean;
  mutationId: string | null;
  /** The mutation that it says it takes back. */
  undoes: string | null;
  after: Partial<AnswerFields>;
  /** To whom it is given back, where a waiver that stood in its place is over. */
  back?: AnsweredFacts;
}

/** Whether a change is about what somebody answers, and not only about who does it and by when. */
export const isAnswering = (after: Partial<AnswerFields>) =>
  after.status !== undefined || after.justification !== undefined;

/**
 * Who answered an item and how strong that is, told from all that happened to it, the oldest first.
 *
 * Whoever changes the status or the reason has answered. What takes a change back gives the answer
 * to whom it was before, as strong as it was, but only when it is the exact reverse of the newest
 * such change, and made by the person who takes their own back, or takes a mere claim back. What a
 * client says it undoes puts no answer in anybody's name; nobody gives somebody else's support back
 * that they withdrew, nor what a review decided against; and whoever can only claim claims also what
 * they put back. Once whoever can only claim has touched its note or evidence, nothing is the exact
 * reverse any more: what somebody stood behind is a claim, until somebody stands behind it anew.
 */
export function answeredAfter(steps: readonly AnswerStep[]): Answered {
  let now: Told = UNTOLD;
  let newest: { step: AnswerGiven; was: Told } | null = null;
  const attached = new Map<string, number>();
  for (const [place, step] of steps.entries()) {
    if (step.kind === 'attached') attached.set(step.evidenceId, place);
    if (step.kind === 'detached') attached.delete(step.evidenceId);
    if (step.kind === 'confirmed') now = confirmed(now, step);
    if (step.kind === 'unconfirmed') now = unconfirmed(now);
    if (isTouch(step)) {
      newest = null;
      if (isToLookAgain(now.status, strengthOf(now, false))) now = touched(now, place);
    }
    if (step.kind !== 'answered' || !(step.accepts || isAnswering(step.after))) continue;
    const was = now;
    const fields = { ...pick(was), ...pick(step.after) };
    const back = newest && mayGiveBack(step, newest.step) && isSame(fields, newest.was);
    if (fields.status === 'open') now = { ...UNTOLD, ...fields };
    else if (step.back) now = givenBack(fields, step.back, place);
    else if (back && newest) now = newest.was;
    else if (!isAnswering(step.after)) now = accepted(was, step);
    else now = given(fields, step, place);
    newest = isTouch(step) ? null : { step, was };
  }
  const isChecked = [...attached.values()].some((place) => place > now.since);
  return {
    answeredBy: now.answeredBy,
    answeredAt: now.answeredAt,
    answeredVia: now.answeredVia,
    strength: strengthOf(now, isChecked),
    confirmedBy: standing(now)?.by ?? null,
    confirmedAt: standing(now)?.at ?? null,
  };
}

/** Whether a step is a change of the note or the evidence by whoever can only claim. */
const isTouch = (step: AnswerStep): boolean =>
  step.kind === 'touched' ||
  (step.kind === 'answered' && step.claims && step.after.note !== undefined);

/** Whether a change takes the newest one back so that all is as it was before, whoever had answered then. */
const mayGiveBack = (step: AnswerGiven, newest: AnswerGiven): boolean =>
  !step.claims &&
  step.undoes !== null &&
  step.undoes === newest.mutationId &&
  !newest.accepts &&
  (newest.claims || newest.personId === step.personId);

interface Told extends Pick<AnswerFields, 'status' | 'justification'> {
  answeredBy: string | null;
  answeredAt: Date | null;
  answeredVia: EventVia | null;
  claimed: boolean;
  accepted: boolean;
  /** Who decided so; nobody in what is given back from before that was kept. */
  acceptedBy: Confirmation | null;
  /** The confirmations that were not taken back, the newest last. */
  confirmed: readonly Confirmation[];
  /** The place of the step that gave it, or made it a claim again; what machines attached later is about it. */
  since: number;
}

interface Confirmation {
  by: string | null;
  at: Date;
  /** When a document claimed it, where whoever stood behind that has answered only beside this one. */
  claimedAt?: Date | null;
}

const UNTOLD: Told = {
  status: 'open',
  justification: null,
  answeredBy: null,
  answeredAt: null,
  answeredVia: null,
  claimed: false,
  accepted: false,
  acceptedBy: null,
  confirmed: [],
  since: -1,
};

const given = (
  fields: Pick<Told, 'status' | 'justification'>,
  { personId, at, via, claims, accepts }: AnswerGiven,
  since: number,
): Told => ({
  ...fields,
  answeredBy: personId,
  answeredAt: at,
  answeredVia: via,
  claimed: claims && !accepts,
  accepted: accepts,
  acceptedBy: accepts ? { by: personId, at } : null,
  confirmed: [],
  since,
});

const givenBack = (
  fields: Pick<Told, 'status' | 'justification'>,
  facts: AnsweredFacts,
  since: number,
): Told => {
  const { confirmedBy: by, confirmedAt, strength, ...who } = answeredFrom(facts);
  const support = confirmedAt ? { by, at: confirmedAt } : null;
  const isAccepted = strength === strengthGiven({ claims: false, accepts: true });
  return {
    ...fields,
    ...who,
    claimed: strength === strengthGiven({ claims: true }),
    accepted: isAccepted,
    acceptedBy: isAccepted ? support : null,
    confirmed: isAccepted || !support ? [] : [support],
    since,
  };
};

/** As `acceptedIn` says it of a row. */
function accepted(was: Told, { personId, at }: AnswerGiven): Told {
  const { acceptedBy, answeredBy } = was;
  const keeps =
    acceptedBy !== null &&
    (acceptedBy.by === personId || (answeredBy !== null && acceptedBy.by !== answeredBy));
  const next = keeps ? was : withFirst(was, personId);
  return { ...next, accepted: true, acceptedBy: keeps ? acceptedBy : { by: personId, at } };
}

/** As `supportedIn` says it of a row, but for who stands behind it now. */
function withFirst(was: Told, personId: string | null): Told {
  const first = was.answeredBy === null ? standing(was) : null;
  if (!first || first.by === personId) return was;
  return { ...was, answeredBy: first.by, answeredAt: first.at };
}

const touched = (was: Told, since: number): Told => ({
  ...was,
  since,
  claimed: true,
  accepted: false,
  acceptedBy: null,
  confirmed: [],
});

/** Who stands behind it beside who answered: whoever is another than they goes first. */
const standing = ({ answeredBy, confirmed, acceptedBy }: Told): Confirmation | null => {
  const newest = confirmed.at(-1) ?? null;
  if (answeredBy === null) return acceptedBy ?? newest;
  return newest && newest.by !== answeredBy ? newest : (acceptedBy ?? newest);
};

function confirmed(was: Told, { personId, at }: { personId: string | null; at: Date }): Told {
  const next = withFirst(was, personId);
  const beside = next === was ? {} : { claimedAt: was.answeredAt };
  return { ...next, confirmed: [...was.confirmed, { by: personId, at, ...beside }] };
}

function unconfirmed(was: Told): Told {
  const next = { ...was, confirmed: was.confirmed.slice(0, -1) };
  const { claimedAt } = was.confirmed.at(-1) ?? {};
  const isBeside = was.acceptedBy !== null && was.acceptedBy.by !== was.answeredBy;
  // Who answered stays so as long as somebody else accepts it beside them.
  return claimedAt === undefined || isBeside
    ? next
    : { ...next, answeredBy: null, answeredAt: claimedAt };
}

function strengthOf(told: Told, isChecked: boolean): Strength | null {
  if (told.status === 'open') return null;
  const { claimed, confirmed: by, accepted: accepts } = told;
  return strengthGiven({ claims: claimed && by.length === 0, checked: isChecked, accepts });
}

function pick<F extends Partial<AnswerFields>>({ status, justification }: F) {
  return {
    ...(status === undefined ? {} : { status }),
    ...(justification === undefined ? {} : { justification }),
  } as Pick<F, 'status' | 'justification'>;
}

const isSame = (
  one: Pick<Told, 'status' | 'justification'>,
  other: Pick<Told, 'status' | 'justification'>,
) => one.status === other.status && one.justification === other.justification;

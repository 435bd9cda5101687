import type { Backing } from './backing';
import type { Stage } from './stage';
import { isSettled, type Status } from './status';
import type { ByToken, EventVia } from './token.types';

/**
 * How strong an answer can be, the weakest first: who stands behind it, and what is said of that.
 * A new strength is one more entry here, and its mark in `components/items/strength-mark.tsx`.
 */
export const STRENGTH_RULES = {
  claimed: {
    word: 'Claimed',
    about: 'An agent, a script or the document says so, or it was changed by one since.',
    givenBy: 'claimer',
    isSecond: false,
    takes: 'anybody, also an agent',
    choice: 'Any answer, also an agent’s',
  },
  checked: {
    word: 'Checked',
    about: 'A script attached its result.',
    givenBy: 'machine',
    isSecond: false,
    takes: 'a script’s result, or a person',
    choice: 'A script’s result or a person',
  },
  confirmed: {
    word: 'Confirmed',
    about: 'A person says so.',
    givenBy: 'person',
    isSecond: false,
    takes: 'a person',
    choice: 'A person answers or confirms',
  },
  accepted: {
    word: 'Accepted',
    about: 'A review decided.',
    givenBy: 'review',
    isSecond: true,
    takes: 'a review',
    choice: 'A review accepts it',
  },
} as const satisfies Record<string, StrengthRule>;

interface StrengthRule {
  /** What it is called. */
  word: string;
  /** What it means, in a sentence. */
  about: string;
  /** Who gives it: whoever can only claim, a machine's result of such a claim, a person, a review. */
  givenBy: Giver;
  /** Whether it stands for a second person by itself. */
  isSecond: boolean;
  /** What a stage takes that asks for at least it, among other things: "a person, evidence". */
  takes: string;
  /** The same as a sentence to choose from. */
  choice: string;
}

type Giver = 'claimer' | 'machine' | 'person' | 'review';

export type Strength = keyof typeof STRENGTH_RULES;

export const STRENGTHS = Object.keys(STRENGTH_RULES) as [Strength, ...Strength[]];

/** Those that stand for a second person by themselves. */
export const SECOND_STRENGTHS = STRENGTHS.filter((one) => STRENGTH_RULES[one].isSecond);

const GIVEN = Object.fromEntries(
  STRENGTHS.map((one) => [STRENGTH_RULES[one].givenBy, one]),
) as Record<Giver, Strength>;

/**
 * How strong is what somebody gives: the one place that says so.
 * @param by.claims who gives it can only claim (`onlyClaims`, `isClaimOf`)
 * @param by.checked a machine's result backs the claim
 * @param by.accepts a review decides so
 */
export const strengthGiven = ({
  claims,
  checked = false,
  accepts = false,
}: {
  claims: boolean;
  checked?: boolean;
  accepts?: boolean;
}): Strength => {
  if (accepts) return GIVEN.review;
  if (!claims) return GIVEN.person;
  return checked ? GIVEN.machine : GIVEN.claimer;
};

/** Whether no person and no review stands behind an answer: it is claimed, or checked. */
export const isClaim = (strength: Strength | null): boolean =>
  strength !== null && !isAtLeast(strength, GIVEN.person);

/** The strength of an answer with a machine's result, or once there is none: only claims go by that. */
export const withResult = <S extends Strength | null>(
  strength: S,
  checked: boolean,
): S | Strength => (isClaim(strength) ? strengthGiven({ claims: true, checked }) : strength);

/** Whether an answer is as strong as it has to be; one that nobody gave never is. */
export const isAtLeast = (strength: Strength | null, least: Strength): boolean =>
  strength !== null && STRENGTHS.indexOf(strength) >= STRENGTHS.indexOf(least);

/** Those that are as strong as that, or stronger. */
export const strengthsFrom = (least: Strength): Strength[] =>
  STRENGTHS.filter((one) => isAtLeast(one, least));

/** What a stage asks of an answer before it counts as done. */
export interface StageRule {
  strength: Strength;
  /** Somebody else than who answered must have confirmed it, or accepted it in a review. */
  second: boolean;
  /** Something must back it. */
  evidence: boolean;
}

/** What a project says of its stages; of the others the usual rule holds. */
export type StageRules = Partial<Record<Stage, StageRule>>;

export const USUAL_RULE: StageRule = { strength: 'confirmed', second: false, evidence: false };

/** What a stage asks for: what the project says of it, or the usual rule. */
export const ruleOf = (rules: StageRules, stage: Stage): StageRule => rules[stage] ?? USUAL_RULE;

const RULE_KEYS = Object.keys(USUAL_RULE) as (keyof StageRule)[];

/** Whether two rules ask for the same. */
export const sameRule = (one: StageRule, other: StageRule): boolean =>
  RULE_KEYS.every((key) => one[key] === other[key]);

/** What of an answer says how strong it is. */
export interface Weighed {
  status: Status;
  strength: Strength | null;
  answeredBy: string | null;
  confirmedBy: string | null;
}

/** What an answer can lack to count, in the order in which it is said. */
export type Lack = 'strength' | 'second' | 'evidence';

/**
 * Whether an answer has the evidence that a stage asks for. An agent's is none for a claim: it is as
 * good as any once somebody stands behind the answer, for what agents attach later makes it a claim
 * again.
 */
const isBacked = (strength: Strength | null, backing: Backing): boolean =>
  backing === 'given' || (backing === 'claimed' && isStoodFor(strength));

/** Whether a person or a review stands behind an answer. */
export const isStoodFor = (strength: Strength | null): boolean =>
  strength !== null && !isClaim(strength);

/** What a settled answer lacks to count by a stage's rule; nothing where it counts. */
export function lacksOf(answer: Weighed, rule: StageRule, backing: Backing): Lack[] {
  const lacks: Lack[] = [];
  if (!isAtLeast(answer.strength, rule.strength)) lacks.push('strength');
  if (rule.second && !hasSecond(answer)) lacks.push('second');
  if (rule.evidence && !isBacked(answer.strength, backing)) lacks.push('evidence');
  return lacks;
}

/** Whether an answer counts as done: settled, and all that its stage asks for. */
export const countsAsDone = (answer: Weighed, rule: StageRule, backing: Backing): boolean =>
  isSettled(answer.status) && lacksOf(answer, rule, backing).length === 0;

/**
 * Whether somebody else than who answered stands behind it too: confirmed it, or accepted it in a
 * review. One that was accepted before it was kept by whom has a second person. What a document
 * claims nobody has answered, so whoever stands behind it is the first.
 */
export const hasSecond = ({
  strength,
  answeredBy,
  confirmedBy,
}: Pick<Weighed, 'strength' | 'answeredBy' | 'confirmedBy'>): boolean =>
  confirmedBy === null
    ? strength !== null && STRENGTH_RULES[strength].isSecond
    : answeredBy !== null && confirmedBy !== answeredBy;

/** Whether it waits for somebody to confirm or reject it: a claim, or what its stage asks a second person for. */
export const waitsToConfirm = (answer: Weighed, rule: StageRule): boolean =>
  answer.strength !== null &&
  (isClaim(answer.strength) || (isSettled(answer.status) && rule.second && !hasSecond(answer)));

/** Whether a person may confirm it: nobody is the second person of their own answer, but of what their agent claimed they are the first. */
export const isConfirmableBy = (answer: Weighed, rule: StageRule, personId: string): boolean =>
  waitsToConfirm(answer, rule) &&
  ((answer.answeredBy ?? answer.confirmedBy) !== personId || isClaim(answer.strength));

/**
 * Whether a document claims it: nobody has answered, though it is claimed, or one person stands
 * behind that.
 */
export const isDocumentClaim = ({
  strength,
  answeredBy,
  confirmedBy,
}: Pick<Weighed, 'strength' | 'answeredBy'> & { confirmedBy: string | null }): boolean =>
  answeredBy === null && (isClaim(strength) || confirmedBy !== null);

/** Whether whoever acts through a token, or without one, can only claim: an agent, and a project's own token, behind which is nobody. */
export const onlyClaims = (token: Pick<ByToken, 'isAgent' | 'ofProject'> | undefined): boolean =>
  token !== undefined && (token.isAgent || token.ofProject);

/** The same of an event's actor. */
export const isClaimOf = (actor: { kind: string }, via: EventVia | null | undefined) =>
  actor.kind === 'token' || via?.isAgent === true;

/** Whether whoever acts is a program that decides for itself, through whosever token. */
export const isAgent = (token: Pick<ByToken, 'isAgent'> | undefined): boolean =>
  token?.isAgent === true;

/** Whether evidence that comes through a token is a machine's result: a project's own that is no agent. */
export const isMachine = (token: Pick<ByToken, 'isAgent' | 'ofProject'> | undefined): boolean =>
  token?.ofProject === true && !token.isAgent;

import type { AnswerFields } from '@/lib/model/answer.types';
import type { AnsweredFacts } from '@/lib/model/event.types';
import { type Strength, strengthGiven } from '@/lib/model/strength';
import type { EventVia } from '@/lib/model/token.types';
import type { BeforeWaiver } from '@/lib/model/waiver.types';

/** Who gave an answer its status or its reason, and who stands behind it; nobody while it is open. */
export interface Answered {
  answeredBy: string | null;
  answeredAt: Date | null;
  /** The token that it was given through. */
  answeredVia: EventVia | null;
  strength: Strength | null;
  confirmedBy: string | null;
  confirmedAt: Date | null;
}

/** `Answered` as the API gives it: moments are ISO 8601, UTC. */
export type AnsweredShown = {
  [K in keyof Answered]: Answered[K] extends Date | null ? string | null : Answered[K];
};

export const NOBODY = {
  answeredBy: null,
  answeredAt: null,
  answeredVia: null,
  strength: null,
  confirmedBy: null,
  confirmedAt: null,
} as const;

/** Of an answer that nobody stands behind beside who gave it. */
export const UNCONFIRMED = { confirmedBy: null, confirmedAt: null } as const;

/** Those parts of an answer, whichever way its moments are written. */
export const answeredOf = <A extends Answered | AnsweredShown>({
  answeredBy,
  answeredAt,
  answeredVia,
  strength,
  confirmedBy,
  confirmedAt,
}: A): Pick<A, keyof Answered> => ({
  answeredBy,
  answeredAt,
  answeredVia,
  strength,
  confirmedBy,
  confirmedAt,
});

/** Who confirmed an answer and when (ISO 8601, UTC), as events tell it; null where nobody has. */
export const confirmationOf = ({
  confirmedBy,
  confirmedAt,
}: Pick<Answered, 'confirmedBy' | 'confirmedAt'>): { by: string; at: string } | null =>
  confirmedBy && confirmedAt ? { by: confirmedBy, at: confirmedAt.toISOString() } : null;

/** Who has answered, as events tell it; null where neither anybody has nor a document claims it. */
export function factsOf(answered: Answered): AnsweredFacts | null {
  const { answeredBy: by, answeredAt, answeredVia: via, strength } = answered;
  if (by === null && strength === null) return null;
  const confirmed = confirmationOf(answered);
  return {
    by,
    at: answeredAt?.toISOString() ?? null,
    ...(via ? { via } : {}),
    ...(strength ? { strength } : {}),
    ...(confirmed ? { confirmed } : {}),
  };
}

/** The reverse of `factsOf`, with moments as events and the API write them. */
export const shownFrom = ({ by, at, via, strength, confirmed }: Told): AnsweredShown => ({
  answeredBy: by,
  answeredAt: at,
  answeredVia: via ?? null,
  // Older events say no strength: then there was but one.
  strength: strength ?? strengthGiven({ claims: false }),
  confirmedBy: confirmed?.by ?? null,
  confirmedAt: confirmed?.at ?? null,
});

/** The reverse of `factsOf`. */
export function answeredFrom(facts: Told): Answered {
  const shown = shownFrom(facts);
  const { answeredAt, confirmedAt } = shown;
  return {
    ...shown,
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
    confirmedAt: confirmedAt === null ? null : new Date(confirmedAt),
  };
}

/** Facts that are read: where nobody answered, or with what older ones left out. */
type Told = {
  by: string | null;
  at: string | null;
  via?: EventVia | null;
  strength?: Strength | null;
  confirmed?: { by: string; at: string } | null;
};

type Given = Answered & Pick<AnswerFields, 'status' | 'justification'>;

/** An answer as a waiver that takes its place keeps it: stored, so that its names stay as they are. */
export const beforeOf = (item: Given): BeforeWaiver => ({
  status: item.status,
  justification: item.justification,
  answeredBy: item.answeredBy,
  answeredAt: item.answeredAt?.toISOString() ?? null,
  answeredVia: item.answeredVia,
  strength: item.strength,
  confirmed: confirmationOf(item),
});

/** The reverse of `beforeOf`. */
export function givenBefore(before: BeforeWaiver): Given {
  const { status, justification, answeredBy: by, answeredAt: at, ...rest } = before;
  const answered = answeredFrom({ by, at, via: rest.answeredVia ?? null, ...rest });
  return {
    status,
    justification,
    ...answered,
    strength: status === 'open' ? null : answered.strength,
  };
}

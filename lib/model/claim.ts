import type { Status } from './status';

/** What a document can say of an item by its box. */
export const CLAIMS = ['open', 'done', 'not_applicable'] as const satisfies readonly Status[];

export type Claim = (typeof CLAIMS)[number];

/** The reason of what a document says does not apply, for it gives none. */
export const MARKED_SO = 'Marked so in the document';

/** An answer as a document claims it. */
export const claimedAnswer = (status: Claim) => ({
  status,
  justification: status === 'not_applicable' ? MARKED_SO : null,
});

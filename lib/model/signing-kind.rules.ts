/** How a run that somebody signed off stands: enough sign-offs hold, some do, or none does. */
export const SIGNING_KINDS = ['signed', 'partly', 'stale'] as const;
export type SigningKind = (typeof SIGNING_KINDS)[number];

/**
 * Sums up who signed a run off, or nothing when nobody has.
 * @param own the run's sign-offs
 * @param signed whether as many hold as the quorum asks for
 */
export function signingKind(
  own: readonly { stale: boolean }[],
  signed: boolean,
): SigningKind | null {
  if (own.length === 0) return null;
  if (signed) return 'signed';
  return own.some(({ stale }) => !stale) ? 'partly' : 'stale';
}

/** What backs an answer: nothing, only what agents attached, or also what a person or a machine did. */
export type Backing = 'none' | 'claimed' | 'given';

/** What some pieces of evidence are together. */
export function backingOf(pieces: readonly { claimed: boolean }[] = []): Backing {
  if (pieces.length === 0) return 'none';
  return pieces.every(({ claimed }) => claimed) ? 'claimed' : 'given';
}

interface Hunk {
  /** Where in the base it begins and ends. */
  from: number;
  to: number;
  text: string;
}

/**
 * Brings two texts together that were made from the same base, when they changed different places
 * of it.
 * @returns the text with both changes; none when they meet
 */
export function mergeNotes(base: string, theirs: string, mine: string): string | null {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  const first = hunkOf(base, theirs);
  const second = hunkOf(base, mine);
  // Both wrote at the same place, such as the end: theirs was there first.
  if (first.from === first.to && second.from === second.to && first.from === second.from) {
    const gap = first.text.endsWith('\n') || second.text.startsWith('\n') ? '' : '\n';
    return splice(base, first.from, first.to, first.text + gap + second.text);
  }
  if (first.to <= second.from) return both(base, first, second);
  if (second.to <= first.from) return both(base, second, first);
  return null;
}

/** The one stretch of the base that holds all that was changed. */
function hunkOf(base: string, changed: string): Hunk {
  const shorter = Math.min(base.length, changed.length);
  let from = 0;
  while (from < shorter && base[from] === changed[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && base.at(-1 - tail) === changed.at(-1 - tail)) tail += 1;
  return { from, to: base.length - tail, text: changed.slice(from, changed.length - tail) };
}

const both = (base: string, early: Hunk, late: Hunk) =>
  splice(splice(base, late.from, late.to, late.text), early.from, early.to, early.text);

const splice = (text: string, from: number, to: number, by: string) =>
  text.slice(0, from) + by + text.slice(to);

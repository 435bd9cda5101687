/** Shorter words differ by one letter and mean something else: “not” and “now”. */
const SHORTEST = 4;
const LONGEST = 24;
const NEAR = 0.7;

/**
 * How alike two different words are, from 0 to 1: a slip of the pen or another ending, counted in
 * letters that are put in, left out, replaced or swapped. 0 if they are too short or too different
 * to tell, or have digits, where each one counts.
 */
export function nearness(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST || long.length > LONGEST) return 0;
  if (short.length < NEAR * long.length) return 0;
  // Slips rarely hit both ends; this spares most pairs the table.
  if (one[0] !== other[0] && one.at(-1) !== other.at(-1)) return 0;
  if (/\p{N}/u.test(one) || /\p{N}/u.test(other)) return 0;
  const near = 1 - edits(one, other) / long.length;
  return near >= NEAR ? near : 0;
}

/** Optimal string alignment: edits that make one word of the other, a swap being one. */
function edits(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const differs = one[row - 1] === other[at - 1] ? 0 : 1;
      let least = Math.min(
        (last[at] as number) + 1,
        (current[at - 1] as number) + 1,
        (last[at - 1] as number) + differs,
      );
      const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (at > 1 && row > 1 && swapped) least = Math.min(least, (before[at - 2] as number) + 1);
      current.push(least);
    }
    [before, last] = [last, current];
  }
  return last[other.length] as number;
}

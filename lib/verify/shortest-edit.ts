/** Two lines that are the same one: its place in the first text, and in the second. */
export type Match = readonly [number, number];

/** Differences looked for at most. What differs more is compared more coarsely, in bounded time. */
const MOST_EDITS = 1_000;

/**
 * The lines that two texts have in common, in order: a longest common subsequence where the texts
 * are alike, else one that takes equal lines in the order of their appearance.
 * Takes time in proportion to the lines and, at most, a thousand differences.
 */
export function commonLines(a: readonly number[], b: readonly number[]): Match[] {
  return myers(a, b) ?? inOrder(a, b);
}

/** Myers, An O(ND) Difference Algorithm (1986), greedy and forward. Nothing when too much differs. */
function myers(a: readonly number[], b: readonly number[]): Match[] | null {
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  const most = Math.min(MOST_EDITS, a.length + b.length);
  for (let edits = 0; edits <= most; edits += 1) {
    // `reach[k + edits + 1]` is how far the first text is read on diagonal k.
    const next = new Int32Array(2 * edits + 5);
    for (let k = -edits; k <= edits; k += 2) {
      const down =
        k === -edits || (k !== edits && at(reach, k - 1, edits) < at(reach, k + 1, edits));
      let x = edits === 0 ? 0 : down ? at(reach, k + 1, edits) : at(reach, k - 1, edits) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[k + edits + 2] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length, edits);
    }
    trace.push(next);
    reach = next;
  }
  return null;
}

/** Round `edits - 1` stored diagonal k at this place. */
function at(reach: Int32Array, k: number, edits: number): number {
  return reach[k + edits + 1] as number;
}

function walkBack(trace: Int32Array[], aEnd: number, bEnd: number, edits: number): Match[] {
  const matches: Match[] = [];
  let x = aEnd;
  let y = bEnd;
  for (let left = edits; left > 0; left -= 1) {
    const reach = trace[left - 1] as Int32Array;
    const k = x - y;
    const down = k === -left || (k !== left && at(reach, k - 1, left) < at(reach, k + 1, left));
    const from = down ? k + 1 : k - 1;
    const fromX = at(reach, from, left);
    const startX = down ? fromX : fromX + 1;
    while (x > startX) matches.push([--x, --y]);
    x = fromX;
    y = fromX - from;
  }
  while (x > 0) matches.push([--x, --y]);
  return matches.reverse();
}

/** The k-th appearance of a line with its k-th, and of those the longest run that is in order. */
function inOrder(a: readonly number[], b: readonly number[]): Match[] {
  const places = new Map<number, number[]>();
  for (let y = b.length - 1; y >= 0; y -= 1) {
    const line = b[y] as number;
    const known = places.get(line);
    if (known) known.push(y);
    else places.set(line, [y]);
  }
  const pairs: Match[] = [];
  a.forEach((line, x) => {
    const y = places.get(line)?.pop();
    if (y !== undefined) pairs.push([x, y]);
  });
  return longestRising(pairs);
}

/** The longest run of pairs whose second places rise, by patience sorting. */
function longestRising(pairs: Match[]): Match[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, y], position) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] as number] as Match)[1] < y) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[position] = piles[low - 1] as number;
    piles[low] = position;
  });
  const run: Match[] = [];
  for (let place = piles.at(-1) ?? -1; place >= 0; place = before[place] as number) {
    run.push(pairs[place] as Match);
  }
  return run.reverse();
}

/**
 * The longest subsequence that only rises (patience sorting), in O(n log n).
 * @param values different from one another
 * @returns the indexes of its values, ascending
 */
export function longestRise(values: number[]): number[] {
  const tops: number[] = [];
  const below: (number | undefined)[] = [];
  for (const [index, value] of values.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tops[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    below[index] = tops[low - 1];
    tops[low] = index;
  }
  const rise: number[] = [];
  for (let at = tops.at(-1); at !== undefined; at = below[at]) rise.push(at);
  return rise.reverse();
}

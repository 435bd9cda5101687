/** What a benchmark found: ours and a baseline, taken in turn in one run. */
export interface Figure {
  /** The benchmark it belongs to. */
  bench: string;
  name: string;
  unit: string;
  ours: number;
  baseline: number;
  /** The median of the rounds' ratios, ours over the baseline. */
  ratio: number;
  /** Each round's ratio: how far they are apart says how noisy the machine was. */
  rounds: number[];
  goal: Goal | null;
  met: boolean | null;
  /** Further numbers as they were measured. */
  detail?: Record<string, number>;
}

/** A bound for one of a figure's numbers. */
export interface Goal {
  of: 'ratio' | 'ours' | 'difference';
  bound: 'at least' | 'at most' | 'above';
  value: number;
}

/** One round: ours and then the baseline. */
export interface Pair {
  ours: number;
  baseline: number;
}

/** Measures ours and the baseline in turn, A B A B …, so that a noisy minute hits both. */
export async function inTurn<T>(
  rounds: number,
  measure: (which: keyof Pair, round: number) => T | Promise<T>,
): Promise<{ ours: T; baseline: T }[]> {
  const pairs: { ours: T; baseline: T }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ours = await measure('ours', round);
    pairs.push({ ours, baseline: await measure('baseline', round) });
  }
  return pairs;
}

/** A figure from rounds. */
export function figure(
  what: Pick<Figure, 'bench' | 'name' | 'unit' | 'goal'> & { detail?: Record<string, number> },
  pairs: Pair[],
): Figure {
  const rounds = pairs.map(({ ours, baseline }) => ours / baseline);
  const ratio = median(rounds);
  const ours = median(pairs.map((pair) => pair.ours));
  const baseline = median(pairs.map((pair) => pair.baseline));
  const { bench, name, unit, goal, detail } = what;
  const met = goal && isMet(goal, { ratio, ours, difference: ours - baseline }[goal.of]);
  return {
    bench,
    name,
    unit,
    ours,
    baseline,
    ratio,
    rounds,
    goal,
    met,
    ...(detail ? { detail } : {}),
  };
}

function isMet({ bound, value }: Goal, measured: number): boolean {
  if (bound === 'at least') return measured >= value;
  return bound === 'above' ? measured > value : measured <= value;
}

/** The middle of some numbers. */
export const median = (values: number[]): number => percentile(values, 50);

/** The smallest number that `percent` of them do not exceed. */
export function percentile(values: number[], percent: number): number {
  const sorted = Float64Array.from(values).sort();
  if (percent === 50 && sorted.length % 2 === 0) {
    const upper = sorted.length / 2;
    return ((sorted[upper - 1] as number) + (sorted[upper] as number)) / 2;
  }
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] as number;
}

/** Hands a benchmark's figures to the suite that started its process. */
export async function hand(figures: Figure[]): Promise<void> {
  if (process.send) await new Promise((resolve) => process.send?.(figures, resolve));
  else process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  process.exit(0);
}

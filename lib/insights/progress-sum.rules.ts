import { STAGES, type Stage } from '@/lib/model/stage';
import type { StageSeries } from './progress.rules';

/**
 * The progress of several projects added up, day by day.
 * @param projects each with a number for every day of the same span
 * @param skip how many of the first days are left out
 */
export function sumProgress(
  projects: Iterable<readonly StageSeries[]>,
  skip: number,
): StageSeries[] {
  const sums = new Map<Stage, StageSeries>();
  for (const stages of projects) {
    for (const { stage, settled, total, done, toConfirm } of stages) {
      const sum = sums.get(stage);
      if (!sum) {
        sums.set(stage, { stage, settled: [...settled], total: [...total], done, toConfirm });
        continue;
      }
      sum.done += done;
      sum.toConfirm += toConfirm;
      for (let day = 0; day < total.length; day += 1) {
        sum.settled[day] = (sum.settled[day] as number) + (settled[day] as number);
        sum.total[day] = (sum.total[day] as number) + (total[day] as number);
      }
    }
  }
  return STAGES.flatMap((stage) => sums.get(stage) ?? []).map((sum) => ({
    ...sum,
    settled: sum.settled.slice(skip),
    total: sum.total.slice(skip),
  }));
}

import {
  groupMarks,
  type ItemMark,
  type MarkGroup,
  type PlacedMark,
  type RunOfChecklist,
  runsOfChecklists,
} from './mark-groups.rules';

/** An item of a guide with the runs in which a thing befell it. */
export interface RankedItem {
  guideName: string;
  guideTitle: string;
  checklistKey: string;
  checklistTitle: string;
  itemKey: string;
  text: string;
  times: number;
  /** In how many runs, and of how many of its checklist. */
  runCount: number;
  ofRuns: number;
  disagreement: number | null;
  runs: RankedRun[];
}

export interface RankedRun {
  projectId: string;
  projectName: string;
  runId: string;
  runTitle: string;
  itemId: string;
  times: number;
}

const MOST_ITEMS = 10;
const MOST_RUNS = 20;

/**
 * The items of guides that a thing befell in most runs, over all runs of the same checklist: first
 * by runs, for that is what a guide can mend; then by how often; then by how far people were apart.
 * Marks of runs that are not given are left out.
 * @param marks in any order; several of one item add up
 */
export const rankItems = (
  marks: readonly ItemMark[],
  runs: readonly RunOfChecklist[],
): RankedItem[] => rankGroups([groupMarks(marks, runs)], [runsOfChecklists(runs)]);

/** A group over several projects; their marks are looked through only if it is shown. */
interface Standing {
  checklist: string;
  parts: PlacedMark[][];
  runCount: number;
  times: number;
  apart: number | null;
}

/** The first items over several projects, from what each adds. */
export function rankGroups(
  projects: Iterable<readonly MarkGroup[]>,
  sizes: Iterable<ReadonlyMap<string, number>>,
): RankedItem[] {
  const standings = new Map<string, Standing>();
  for (const groups of projects) {
    for (const { name, checklist, marks, times, apart } of groups) {
      const sum = standings.get(name);
      if (!sum) {
        standings.set(name, { checklist, parts: [marks], runCount: marks.length, times, apart });
        continue;
      }
      sum.parts.push(marks);
      sum.runCount += marks.length;
      sum.times += times;
      if (apart !== null) sum.apart = (sum.apart ?? 0) + apart;
    }
  }
  // Who is tied with the last that is shown may go before it, by its text.
  const sorted = [...standings.values()].sort(bySize);
  const last = sorted[MOST_ITEMS - 1];
  const shown = sorted.filter((one, at) => at < MOST_ITEMS || (last && bySize(one, last) === 0));
  const runs = new Map(shown.map(({ checklist }) => [checklist, 0]));
  for (const size of sizes) {
    for (const [checklist, count] of runs) runs.set(checklist, count + (size.get(checklist) ?? 0));
  }
  return shown
    .map((one) => ({ one, newest: newestOf(one) }))
    .sort((a, b) => bySize(a.one, b.one) || (a.newest.text < b.newest.text ? -1 : 1))
    .slice(0, MOST_ITEMS)
    .map(({ one, newest }) => ranked(one, newest, runs.get(one.checklist) ?? 0));
}

const bySize = (a: Standing, b: Standing) =>
  b.runCount - a.runCount || b.times - a.times || meanApart(b) - meanApart(a);

const meanApart = ({ apart, times }: Standing) => round((apart ?? 0) / times);
const round = (value: number) => Math.round(value * 100) / 100;

function newestOf({ parts }: Standing): PlacedMark {
  let newest = parts[0]?.[0] as PlacedMark;
  for (const part of parts) for (const mark of part) if (mark.runId > newest.runId) newest = mark;
  return newest;
}

function ranked(one: Standing, newest: PlacedMark, ofRuns: number): RankedItem {
  const { guideName, guideTitle, checklistKey, checklistTitle } = newest.run;
  return {
    guideName,
    guideTitle,
    checklistKey,
    checklistTitle,
    itemKey: newest.key,
    text: newest.text,
    times: one.times,
    runCount: one.runCount,
    ofRuns,
    disagreement: one.apart === null ? null : meanApart(one),
    runs: foremost(one.parts).map(({ run, itemId, times }) => ({
      projectId: run.projectId,
      projectName: run.projectName,
      runId: run.id,
      runTitle: run.title,
      itemId,
      times,
    })),
  };
}

/** The marks that count most, of the newest runs among equals; kept in order while all are looked through once. */
function foremost(parts: readonly PlacedMark[][]): PlacedMark[] {
  const first: PlacedMark[] = [];
  // From the end, where the newest are, so that few have to make room again.
  for (const part of parts.toReversed()) {
    for (const mark of part.toReversed()) {
      const last = first[MOST_RUNS - 1];
      if (last && !isBefore(mark, last)) continue;
      let at = first.length;
      while (at > 0 && isBefore(mark, first[at - 1] as PlacedMark)) at -= 1;
      first.splice(at, 0, mark);
      if (first.length > MOST_RUNS) first.pop();
    }
  }
  return first;
}

const isBefore = (a: PlacedMark, b: PlacedMark) =>
  a.times > b.times || (a.times === b.times && a.runId > b.runId);

/** A run with the checklist it was made from. */
export interface RunOfChecklist {
  id: string;
  title: string;
  projectId: string;
  projectName: string;
  guideName: string;
  guideTitle: string;
  checklistKey: string;
  checklistTitle: string;
}

/** Something that befell an item of a run. */
export interface ItemMark {
  itemId: string;
  runId: string;
  key: string;
  text: string;
  times: number;
  /** How far people were apart, where that is what counts. */
  apart?: number;
}

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
export function rankItems(
  marks: readonly ItemMark[],
  runs: readonly RunOfChecklist[],
): RankedItem[] {
  const known = new Map(runs.map((run) => [run.id, run]));
  const sizes = new Map<string, number>();
  for (const run of runs) sizes.set(checklistOf(run), (sizes.get(checklistOf(run)) ?? 0) + 1);
  const groups = new Map<string, { run: RunOfChecklist; marks: Map<string, ItemMark> }>();
  for (const mark of marks) {
    const run = known.get(mark.runId);
    if (!run || mark.times <= 0) continue;
    const name = JSON.stringify([checklistOf(run), mark.key]);
    const group = groups.get(name) ?? { run, marks: new Map() };
    groups.set(name, group);
    group.marks.set(mark.itemId, together(group.marks.get(mark.itemId), mark));
  }
  return [...groups.values()]
    .map(({ run, marks }) =>
      ranked(run, [...marks.values()], sizes.get(checklistOf(run)) ?? 0, known),
    )
    .sort(
      (a, b) =>
        b.runCount - a.runCount ||
        b.times - a.times ||
        (b.disagreement ?? 0) - (a.disagreement ?? 0) ||
        (a.text < b.text ? -1 : 1),
    )
    .slice(0, MOST_ITEMS);
}

function together(a: ItemMark | undefined, b: ItemMark): ItemMark {
  if (!a) return b;
  const times = a.times + b.times;
  if (a.apart === undefined || b.apart === undefined) return { ...a, times };
  return { ...a, times, apart: (a.apart * a.times + b.apart * b.times) / times };
}

function ranked(
  { guideName, guideTitle, checklistKey, checklistTitle }: RunOfChecklist,
  marks: ItemMark[],
  ofRuns: number,
  known: Map<string, RunOfChecklist>,
): RankedItem {
  const times = marks.reduce((sum, mark) => sum + mark.times, 0);
  const apart = marks.reduce((sum, mark) => sum + (mark.apart ?? 0) * mark.times, 0) / times;
  const runs = marks.map((mark) => {
    const run = known.get(mark.runId) as RunOfChecklist;
    return {
      projectId: run.projectId,
      projectName: run.projectName,
      runId: run.id,
      runTitle: run.title,
      itemId: mark.itemId,
      times: mark.times,
    };
  });
  runs.sort((a, b) => b.times - a.times || (a.runId < b.runId ? 1 : -1));
  const newest = marks.reduce((a, b) => (b.runId > a.runId ? b : a));
  return {
    guideName,
    guideTitle,
    checklistKey,
    checklistTitle,
    itemKey: newest.key,
    text: newest.text,
    times,
    runCount: runs.length,
    ofRuns,
    disagreement: marks[0]?.apart === undefined ? null : Math.round(apart * 100) / 100,
    runs: runs.slice(0, MOST_RUNS),
  };
}

const checklistOf = (run: RunOfChecklist) => JSON.stringify([run.guideName, run.checklistKey]);

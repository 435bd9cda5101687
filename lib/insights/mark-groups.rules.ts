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

/** A mark of one day. */
export type DayMark = ItemMark & { day: number };

/** What befell one item of a guide in one project, or in more of them. */
export interface MarkGroup {
  /** The checklist, whatever its revision, and the item in it. */
  checklist: string;
  name: string;
  marks: PlacedMark[];
  times: number;
  /** How far people were apart, times as often as that was. */
  apart: number | null;
}

/** A mark with the run it lies in. */
export type PlacedMark = ItemMark & { run: RunOfChecklist };

/** Marks by the item of the guide that they are about. */
export function groupMarks(
  marks: readonly ItemMark[],
  runs: readonly RunOfChecklist[],
): MarkGroup[] {
  const known = new Map(runs.map((run) => [run.id, run]));
  const byItem = new Map<string, PlacedMark>();
  for (const mark of marks) {
    const run = known.get(mark.runId);
    if (run) byItem.set(mark.itemId, { ...together(byItem.get(mark.itemId), mark), run });
  }
  const groups = new Map<string, MarkGroup>();
  for (const mark of byItem.values()) {
    if (mark.times <= 0) continue;
    const checklist = checklistOf(mark.run);
    const name = JSON.stringify([checklist, mark.key]);
    const group = groups.get(name) ?? { checklist, name, marks: [], times: 0, apart: null };
    groups.set(name, group);
    group.marks.push(mark);
    group.times += mark.times;
    if (mark.apart !== undefined) group.apart = (group.apart ?? 0) + mark.apart * mark.times;
  }
  return [...groups.values()];
}

/** How many runs of each checklist there are. */
export function runsOfChecklists(runs: readonly RunOfChecklist[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const run of runs) sizes.set(checklistOf(run), (sizes.get(checklistOf(run)) ?? 0) + 1);
  return sizes;
}

function together(a: ItemMark | undefined, b: ItemMark): ItemMark {
  if (!a) return b;
  const times = a.times + b.times;
  if (a.apart === undefined || b.apart === undefined) return { ...a, times };
  return { ...a, times, apart: (a.apart * a.times + b.apart * b.times) / times };
}

const checklistOf = (run: RunOfChecklist) => JSON.stringify([run.guideName, run.checklistKey]);

import { STAGES, type Stage } from '@/lib/markdown/guide.types';
import type { Status } from './answer.types';

/** How many items stand where. */
export interface Progress {
  total: number;
  open: number;
  done: number;
  needsWork: number;
  notApplicable: number;
}

const FIELD = {
  open: 'open',
  done: 'done',
  needs_work: 'needsWork',
  not_applicable: 'notApplicable',
} as const;

/** Adds up counts of items by status. */
export function progressOf(counts: Iterable<{ status: Status; items: number }>): Progress {
  const progress: Progress = { total: 0, open: 0, done: 0, needsWork: 0, notApplicable: 0 };
  for (const { status, items } of counts) {
    progress[FIELD[status]] += items;
    progress.total += items;
  }
  return progress;
}

/** Adds up counts for each stage that has any, in the stages' order. */
export function progressByStage(counts: { stage: Stage; status: Status; items: number }[]) {
  return STAGES.flatMap((stage) => {
    const of = counts.filter((count) => count.stage === stage);
    return of.length > 0 ? [{ stage, ...progressOf(of) }] : [];
  });
}

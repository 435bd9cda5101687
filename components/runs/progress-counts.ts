import { countedRules, forCounted, type Progress } from '@/lib/model/progress';
import type { Counts } from './progress-bar';

/** The API's progress as a `ProgressBar` wants it, by what items are counted as. */
export const countsOf = (progress: Omit<Progress, 'total'>): Counts =>
  forCounted((as) => progress[countedRules(as).field]);

/** Several counts as one. */
export const sumCounts = (all: readonly Counts[]): Counts =>
  forCounted((as) => all.reduce((sum, counts) => sum + counts[as], 0));

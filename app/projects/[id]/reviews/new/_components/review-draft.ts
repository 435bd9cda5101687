import type { Stage } from '@/lib/markdown/guide.types';
import { PREPARE_WORDS } from '../prepare.words';

/** Where in the project the items are looked for. */
export type Where = 'project' | 'runs' | 'stages';

/**
 * Which of the items there. `named` are those that the address named, `chosen` those that are
 * ticked in the form, `none` leaves what is carried over.
 */
export type Which = 'all' | 'not_accepted' | 'needs_work' | 'named' | 'chosen' | 'none';

/** What a review is to be about, as the form has it. */
export interface ScopeDraft {
  where: Where;
  runIds: readonly string[];
  stages: readonly Stage[];
  which: Which;
  /** The items that the address named. */
  named: readonly string[];
  chosen: readonly string[];
}

/** What the API takes for it. */
export function scopeOf({ where, runIds, stages, which, named, chosen }: ScopeDraft) {
  return {
    ...(where === 'runs' ? { runIds: [...runIds] } : {}),
    ...(where === 'stages' ? { stages: [...stages] } : {}),
    ...(which === 'named' ? { itemIds: [...named] } : {}),
    ...(which === 'chosen' ? { itemIds: [...chosen] } : {}),
    ...(which === 'none' ? { itemIds: [] } : {}),
    only: which === 'not_accepted' || which === 'needs_work' ? which : ('all' as const),
  };
}

/** The runs that the items are looked for in. */
export function runsWithin<R extends { id: string; stage: Stage }>(
  runs: readonly R[],
  { where, runIds, stages }: ScopeDraft,
): readonly R[] {
  if (where === 'runs') return runs.filter(({ id }) => runIds.includes(id));
  return where === 'stages' ? runs.filter(({ stage }) => stages.includes(stage)) : runs;
}

/** The list with one more thing, or without it. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

/** What to call a review, unless somebody says otherwise. */
export function defaultName({
  project,
  earlier,
  run,
  again = false,
  previous,
}: {
  project: string;
  /** How many reviews the project has had. */
  earlier: number;
  /** The one run that it is about. */
  run?: string | undefined;
  /** It is only about what changed since the last one. */
  again?: boolean;
  /** The review that it follows up on. */
  previous?: string | undefined;
}): string {
  const { names } = PREPARE_WORDS;
  if (previous) {
    return within(previous.startsWith(names.followUp) ? previous : names.followUp + previous);
  }
  if (run) return within(again ? names.again(run) : names.of(run));
  return within(names.numbered(project, earlier + 1));
}

/** A proposal that would be too long says that it goes on. */
const within = (name: string) => (name.length > 200 ? `${name.slice(0, 199)}…` : name);

import { beginningOf } from '@/lib/model/beginning-of';
import type { Decision } from '@/lib/model/review.types';
import type { Stage } from '@/lib/model/stage';
import { PREPARE_WORDS } from '../prepare.words';

/** Where in the project the items are looked for. */
export type Where = 'project' | 'runs' | 'stages';

/**
 * Which of the items there. `named` are those that the address named, `chosen` those that are
 * ticked in the form, `none` leaves what is carried over.
 */
export type Which = Only | 'named' | 'chosen' | 'none';

/** What the API can tell by itself. */
const ONLY = ['all', 'not_accepted', 'needs_work', 'to_confirm'] as const;
type Only = (typeof ONLY)[number];

export const isOnly = (which: string | undefined): which is Only =>
  ONLY.some((only) => only === which);

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

/** An item of a closed review, as far as the next one goes by it. */
interface Reviewed {
  runId: string;
  decision: Decision | null;
  changedSince: boolean;
  item: { id: string };
}

/** What of a closed review comes along to the next in any case. */
export const isCarried = ({ decision }: Pick<Reviewed, 'decision'>) =>
  decision === null || decision === 'deferred';

/**
 * What the review after a closed one is about, unless somebody says otherwise: the same runs, and
 * of a part of their items only that part; there what is not accepted as it stands, if anything.
 */
export function scopeAfter(
  items: readonly Reviewed[],
  runs: readonly { id: string; total: number }[],
): Pick<ScopeDraft, 'where' | 'runIds' | 'which' | 'chosen'> {
  const about = new Set(items.map(({ runId }) => runId));
  const same = runs.filter(({ id }) => about.has(id));
  const known = new Set(same.map(({ id }) => id));
  const here = items.filter(({ runId }) => known.has(runId));
  const left = here.filter(
    ({ decision, changedSince }) =>
      changedSince || (decision !== 'accepted' && decision !== 'not_applicable'),
  );
  const wholly = here.length >= same.reduce((sum, { total }) => sum + total, 0);
  const place = {
    where: same.length === runs.length ? ('project' as const) : ('runs' as const),
    runIds: same.map(({ id }) => id),
  };
  if (wholly) return { ...place, which: left.length > 0 ? 'not_accepted' : 'all', chosen: [] };
  const chosen = left.length > 0 ? left.filter((one) => !isCarried(one)) : here;
  return {
    ...place,
    which: chosen.length > 0 ? 'chosen' : 'none',
    chosen: chosen.map(({ item }) => item.id),
  };
}

/** What the API takes for it. */
export function scopeOf({ where, runIds, stages, which, named, chosen }: ScopeDraft) {
  return {
    ...(where === 'runs' ? { runIds: [...runIds] } : {}),
    ...(where === 'stages' ? { stages: [...stages] } : {}),
    ...(which === 'named' ? { itemIds: [...named] } : {}),
    ...(which === 'chosen' ? { itemIds: [...chosen] } : {}),
    ...(which === 'none' ? { itemIds: [] } : {}),
    only: isOnly(which) ? which : ('all' as const),
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
const within = (name: string) => (name.length > 200 ? `${beginningOf(name, 199)}…` : name);

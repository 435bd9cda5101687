import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Person } from '@/lib/model/actor';
import { authorizeProject } from '@/lib/projects/project.access';
import { actionAges } from './action-ages.rules';
import { isoDay } from './day';
import { projectHeads } from './insight.repo';
import { mendingWeeks } from './mending.rules';
import { sumProgress } from './progress-sum.rules';
import { type ProjectTally, periodUpTo } from './project-tally';
import { rankGroups } from './ranking.rules';
import { createTallies } from './tally.service';

export type InsightService = ReturnType<typeof createInsightService>;

/** How it goes: what the history of one project, or of all that somebody may see, adds up to. */
export function createInsightService(deps: { db: Database; clock: Clock }) {
  const { db, clock } = deps;
  const tallies = createTallies({ db });

  return { ofProject, ofAll };

  async function ofProject(actor: Person, id: string) {
    const project = await authorizeProject(db.read, actor, id, 'read');
    return insights({ ids: [project.id] });
  }

  /** Over the projects in use that the caller may see. */
  async function ofAll(actor: Person) {
    return insights({ visibleTo: actor });
  }

  async function insights(of: { ids: string[] } | { visibleTo: Person }) {
    const now = clock.now();
    return addUp(await tallies.of(await projectHeads(db.read, of), now), now);
  }
}

/** What the tallies of some projects add up to. */
function addUp(tallies: readonly ProjectTally[], now: Date) {
  const { first, last } = periodUpTo(now);
  const begun = Math.max(first, Math.min(last, ...tallies.map((tally) => tally.begun)));
  const each = <K extends keyof ProjectTally>(key: K) => tallies.map((tally) => tally[key]);
  const runsOf = each('runsOf');
  return {
    from: isoDay(first),
    to: isoDay(last),
    projectCount: tallies.length,
    runCount: tallies.reduce((sum, { runCount }) => sum + runCount, 0),
    progress: {
      days: Array.from({ length: last - begun + 1 }, (_, at) => isoDay(begun + at)),
      stages: sumProgress(each('progress'), begun - first),
    },
    actions: actionAges(each('actions'), now),
    mending: mendingWeeks(each('mended').flat(), first, last),
    items: {
      needsWork: rankGroups(each('needsWork'), runsOf),
      wavedThrough: rankGroups(each('wavedThrough'), runsOf),
      notApplicable: rankGroups(each('notApplicable'), runsOf),
      disagreedOn: rankGroups(each('disagreedOn'), runsOf),
    },
  };
}

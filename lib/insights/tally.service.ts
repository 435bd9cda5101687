import type { Database } from '@/lib/db/database';
import type { ProjectHead } from './insight.repo';
import { type ProjectTally, periodUpTo, tallyOf } from './project-tally';
import { readFacts } from './read-facts';

/** How many projects are read together. */
const TOGETHER = 100;

export type TallyService = ReturnType<typeof createTallies>;

/**
 * What each project adds to insights, kept in memory as of its newest event: whatever changes a
 * project is an event of it, so a tally is right as long as its project has no newer one. What is
 * kept can be forgotten at any time; it is read from the database when it is missing.
 */
export function createTallies({ db }: { db: Database }) {
  const kept = new Map<string, ProjectTally>();

  return { of };

  /** The tallies of some projects, in their order. Only those that changed are read. */
  async function of(projects: readonly ProjectHead[], now: Date): Promise<ProjectTally[]> {
    const { first, last, since } = periodUpTo(now);
    const found = new Map<string, ProjectTally>();
    const stale: string[] = [];
    for (const { id, head } of projects) {
      const tally = kept.get(id);
      if (tally?.head === head && tally.last === last) found.set(id, tally);
      else stale.push(id);
    }
    for (let at = 0; at < stale.length; at += TOGETHER) {
      const ids = stale.slice(at, at + TOGETHER);
      const facts = await readFacts(db.read, ids, since, (id) => kept.get(id));
      for (const [id, { head, ...read }] of facts) {
        const tally = tallyOf(read, head, first, last);
        found.set(id, tally);
        kept.set(id, tally);
      }
    }
    return projects.flatMap(({ id }) => found.get(id) ?? []);
  }
}

import { systemClock } from '@/lib/config/clock';
import { openForReading } from '@/lib/db/database';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import { createEventHub } from '@/lib/events/event.hub';
import { eventsBetween } from '@/lib/events/event.repo';
import { createEventService } from '@/lib/events/event.service';
import { toProjectEvent } from '@/lib/events/event.shape';
import { signOffsIn } from '@/lib/verify/history-sign-offs';
import { countSignOffs, everyProject, unhingedSignOffs } from './doctor.repo';
import { DOCTOR_WORDS } from './doctor.words';
import { type Finding, fine, wrong } from './finding.types';

/** Events that are read at once. */
const PAGE = 500;

/**
 * Recomputes the history of every project, and what its sign-offs were bound to. A history that
 * goes on meanwhile is checked as far as it is read.
 */
export async function checkHistories(data: string): Promise<Finding[]> {
  const db = openForReading(data);
  const events = createEventService({ db, clock: systemClock, hub: createEventHub() });
  const faults: Finding[] = [];
  const totals = { projects: 0, events: 0, signOffs: 0 };
  try {
    for (const project of await everyProject(db.read)) {
      totals.projects += 1;
      const { seq, brokenAt } = await events.verify(project);
      totals.events += seq;
      if (brokenAt !== null) {
        const told = DOCTOR_WORDS.broken(project.name, project.id, brokenAt);
        faults.push(wrong('history', told));
        continue;
      }
      const count = await countSignOffs(db.read, project.id);
      totals.signOffs += count;
      if (count > 0) faults.push(...(await signOffFaults(project)));
    }
  } finally {
    await db.close();
  }
  const clean = (check: 'history' | 'sign-offs') => faults.every((one) => one.check !== check);
  const { projects, events: lines, signOffs } = totals;
  return [
    ...(clean('history') ? [fine('history', DOCTOR_WORDS.histories(projects, lines))] : []),
    ...(clean('sign-offs') ? [fine('sign-offs', DOCTOR_WORDS.signOffs(signOffs))] : []),
    ...faults,
  ];

  async function signOffFaults({ id, name }: ProjectRow): Promise<Finding[]> {
    const lines: string[] = [];
    for (let seq = 0; ; ) {
      const rows = await eventsBetween(db.read, id, seq, Number.MAX_SAFE_INTEGER, PAGE);
      const last = rows.at(-1);
      if (!last) break;
      for (const row of rows) lines.push(JSON.stringify(toProjectEvent(row)));
      seq = last.seq;
    }
    const { signOffs, unreadable } = signOffsIn(lines);
    if (unreadable) return [wrong('history', DOCTOR_WORDS.broken(name, id, unreadable.line))];
    const misstated = signOffs.filter(({ standing }) => standing === 'misstated');
    const unhinged = await unhingedSignOffs(db.read, id);
    return [
      ...misstated.map(({ run, person }) => DOCTOR_WORDS.misstated(run, person)),
      ...unhinged.map(DOCTOR_WORDS.unhinged),
    ].map((told) => wrong('sign-offs', told));
  }
}

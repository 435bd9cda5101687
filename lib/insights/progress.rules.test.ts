import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPast,
  type DayChange,
  noPast,
  progressSeries,
  type RunNow,
  type RunStep,
} from './progress.rules';

const FIRST = 100;
const LAST = 130;
const STAGES = ['design', 'release'] as const;

/** What a history says happened: the fold under test works back from its end, this one plays it forward. */
const history = fc
  .record({
    runs: fc.array(fc.record({ born: fc.integer({ min: 90, max: LAST }), stage: fc.nat(1) }), {
      minLength: 1,
      maxLength: 4,
    }),
    acts: fc.array(
      fc.record({
        run: fc.nat(3),
        day: fc.integer({ min: 90, max: LAST }),
        act: fc.constantFrom('settle', 'reopen', 'delete', 'restore', 'archive', 'unarchive'),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ runs, acts }) =>
    played(
      runs,
      acts.toSorted((a, b) => a.day - b.day),
    ),
  );

function played(
  born: { born: number; stage: number }[],
  acts: { run: number; day: number; act: string }[],
) {
  const runs: RunNow[] = born.map((run, at) => ({
    id: `r${at}`,
    stage: STAGES[run.stage] as 'design',
    total: 5,
    settled: 0,
    done: 0,
    createdDay: run.born,
    deleted: false,
    archived: false,
  }));
  const changes: DayChange[] = [];
  const steps: RunStep[] = [];
  const days = new Map<number, RunNow[]>();
  for (let day = 90, at = 0; day <= LAST; day += 1) {
    for (; acts[at]?.day === day; at += 1) {
      const { act, run: which } = acts[at] as (typeof acts)[number];
      const run = runs[which % runs.length] as RunNow;
      if (run.createdDay > day) continue;
      const step = { runId: run.id, seq: at, day };
      if (act === 'settle' || act === 'reopen') {
        const settled = act === 'settle' ? 1 : -1;
        if (run.settled + settled < 0 || run.settled + settled > run.total) continue;
        run.settled += settled;
        if (day >= FIRST) changes.push({ runId: run.id, day, settled });
      } else {
        const flag = act === 'delete' || act === 'restore' ? 'deleted' : 'archived';
        const value = act === 'delete' || act === 'archive';
        if (run[flag] === value) continue;
        run[flag] = value;
        if (day >= FIRST) steps.push({ ...step, flag, value });
      }
    }
    days.set(day, structuredClone(runs));
  }
  return { runs, changes, steps, days };
}

test('going back from now gives what playing the history forward gave', () => {
  fc.assert(
    fc.property(history, ({ runs, changes, steps, days }) => {
      const past = noPast();
      addPast(past, changes, steps);
      const series = progressSeries(runs, past, FIRST, LAST);
      for (let day = FIRST; day <= LAST; day += 1) {
        for (const stage of STAGES) {
          const inUse = (days.get(day) as RunNow[]).filter(
            (run) => run.stage === stage && run.createdDay <= day && !run.deleted && !run.archived,
          );
          const own = series.find((one) => one.stage === stage);
          expect(own?.settled[day - FIRST] ?? 0).toBe(
            inUse.reduce((sum, run) => sum + run.settled, 0),
          );
          expect(own?.total[day - FIRST] ?? 0).toBe(5 * inUse.length);
        }
      }
    }),
  );
});

test('a history read in any parts and any order gives the same series', () => {
  fc.assert(
    fc.property(
      history,
      fc.array(fc.nat(), { maxLength: 200 }),
      fc.integer({ min: 1, max: 7 }),
      ({ runs, changes, steps }, order, parts) => {
        const whole = noPast();
        addPast(whole, changes, steps);
        const inParts = noPast();
        const place = <T>(all: T[]) =>
          all.map((one, at) => ({ one, part: (order[at] ?? at) % parts }));
        for (let part = 0; part < parts; part += 1) {
          addPast(
            inParts,
            place(changes).flatMap(({ one, part: in_ }) => (in_ === part ? [one] : [])),
            place(steps).flatMap(({ one, part: in_ }) => (in_ === part ? [one] : [])),
          );
        }
        expect(progressSeries(runs, inParts, FIRST, LAST)).toEqual(
          progressSeries(runs, whole, FIRST, LAST),
        );
      },
    ),
  );
});

import { figure, hand, inTurn, median } from './figure';
import { type ManyProjects, startMany } from './many-projects';

const ROUNDS = 5;
/** How often a page is asked for in a round. */
const REPEATS = 12;

const few = await startMany(10, 5);
const many = await startMany(1_000, 1);

const PAGES: readonly [string, (world: ManyProjects) => string][] = [
  ['Insights', () => '/insights'],
  ['a project’s Insights', ({ projectId }) => `/projects/${projectId}/insights`],
  ['Home', () => '/'],
  ['My actions', () => '/actions'],
];

const figures = [];
for (const [name, at] of PAGES) {
  const first = await many.page(at(many));
  for (const world of [few, many]) await load(world, at);
  const pairs = await inTurn(ROUNDS, (which) => load(which === 'ours' ? many : few, at));
  figures.push(
    figure(
      {
        bench: 'many',
        name: `many, ${name} of 1,000 projects against 10`,
        unit: 'ms',
        goal: { of: 'ratio', bound: 'at most', value: 1.5 },
        detail: { firstMs: first },
      },
      pairs,
    ),
  );
}
await Promise.all([few.server.end(), many.server.end()]);
await hand(figures);

/** How long a page takes right after something was answered somewhere, in the middle of some times. */
async function load(world: ManyProjects, at: (world: ManyProjects) => string): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    await world.answer();
    times.push(await world.page(at(world)));
  }
  return median(times);
}

import { checkArrows } from './check-arrows.mjs';
import { checkNames } from './check-names.mjs';
import { checkPlaces } from './check-places.mjs';
import { install, ROOT, run, say } from './steps.mjs';

/** `npm run check`: format, lint, names, what has one place, the way of imports, types. */
await install();
let failed = false;
const step = async (name, work) => {
  try {
    await work();
    say(`✓ ${name}`);
  } catch (error) {
    failed = true;
    say(`✗ ${name}: ${error.message}`);
  }
};
await step('format and lint', () =>
  run(process.execPath, [
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--error-on-warnings',
    '.',
  ]),
);
await step('names', () => checkNames(ROOT));
await step('places', () => checkPlaces(ROOT));
await step('arrows', () => checkArrows(ROOT));
await step('types', () =>
  run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
);
process.exit(failed ? 1 : 0);

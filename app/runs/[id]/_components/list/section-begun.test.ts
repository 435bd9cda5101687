import { expect, test } from 'vitest';
import { sectionBegun } from './section-begun';

test('a heading stands where a section begins, and where an outer one goes on', () => {
  const cases: [string[], string[], string | null][] = [
    [[], [], null],
    [['A'], [], 'A'],
    [['A'], ['A'], null],
    [['B'], ['A'], 'B'],
    [['A', 'B'], ['A'], 'B'],
    [['A', 'B'], [], 'A › B'],
    [['B', 'C'], ['A', 'C'], 'B › C'],
    [['A'], ['A', 'B'], 'A'],
    [[], ['A'], null],
  ];
  for (const [section, above, title] of cases) expect(sectionBegun(section, above)).toBe(title);
});

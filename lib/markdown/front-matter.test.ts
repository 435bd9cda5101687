import { describe, expect, test } from 'vitest';
import { parseGuide } from './parse-guide';

const read = (yaml: string) => parseGuide(`---\n${yaml}\n---\n\n- [ ] a`, 'file');

describe('front matter that is not valid YAML', () => {
  test('is read key by key, with a warning', () => {
    const guide = read(
      'name: consent\ndescription: Use when: checking consent. Examples: user: "x"\ntools: [a, b\nversion: 1.0\nstages:\n  A: design',
    );
    expect(guide).toMatchObject({
      name: 'consent',
      description: 'Use when: checking consent. Examples: user: "x"',
      version: '1.0',
    });
    expect(guide.warnings[0]).toMatch(
      /^Line 3: the front matter is not valid YAML \(Nested mappings .*\), so it is read key by key$/,
    );
    expect(guide.warnings.slice(1)).toEqual(['“stages” names “a”, but no heading has that text']);
  });

  test.each([
    ['description: >\n  Long: text\n  of: two lines\nx: y: z', 'Long: text of: two lines'],
    ['description: Text: that\n  goes on', 'Text: that goes on'],
    ['description: "Quoted: \\"fine\\""\nx: y: z', 'Quoted: "fine"'],
    ['description: "Broken \\q"', 'Broken \\q'],
    ["'description': a: b", 'a: b'],
    ['description: a: b\ndescription: c', 'a: b'],
    ['description: @at and `ticks`', '@at and `ticks`'],
    [`description: ${'long: '.repeat(9_000)}`, 'long: '.repeat(9_000).trim()],
    ['stray text\ndescription: 中文: 说明 — وصف', '中文: 说明 — وصف'],
  ])('gives what can be read: %#', (yaml, description) => {
    const guide = read(yaml);
    expect(guide.description).toBe(description);
    expect(guide.warnings[0]).toMatch(/the front matter is not valid YAML/);
    expect(guide.receipt.items).toBe(1);
  });

  test('is read key by key where it is too long for the parser', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `k${at}: v`).join('\n');
    const guide = read(`${many}\nname: x\ndescription: ${'y'.repeat(100_000)}`);
    expect(guide).toMatchObject({ name: 'x', description: 'y'.repeat(100_000) });
    expect(guide.warnings).toEqual([
      'Line 2: the front matter is longer than 64 KiB, so it is read key by key',
    ]);
  });

  test.each([
    ['a: b: c', 2],
    ['name: x\nname: y', 3],
    ['name: x\nversion: *none', 2],
    [`a: ${'['.repeat(5_000)}`, 2],
    [
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
      2,
    ],
  ])('names the line: %#', (yaml, line) => {
    const { warnings } = read(yaml);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(new RegExp(`^Line ${line}: the front matter is not valid YAML`));
  });
});

describe('a value that is not what it must be', () => {
  test.each([
    ['- a', 'Line 2: the front matter must be a mapping, so it is left out'],
    ['just text', 'Line 2: the front matter must be a mapping, so it is left out'],
    ['name: [a]', 'Line 2: “name” in the front matter must be text, so it is left out'],
    ['name: x\ntitle: 3', 'Line 3: “title” in the front matter must be text, so it is left out'],
    [
      'name: x\n\nstages: [a]',
      'Line 4: “stages” in the front matter must be a mapping, so it is left out',
    ],
    [
      'stages:\n  B: desing',
      'Line 3: “stages.B” in the front matter must be one of design, implementation, verification, security, release, general, so it is left out',
    ],
    ['scenarios: {}', 'Line 2: “scenarios” in the front matter must be a list, so it is left out'],
    [
      'scenarios:\n  - text',
      'Line 3: “scenarios.0” in the front matter must be a mapping, so it is left out',
    ],
    [
      'scenarios:\n  - when: a\n    guide: b\n  - when: c',
      'Line 5: “scenarios.1.guide” in the front matter must be text, so it is left out',
    ],
    [
      'scenarios:\n  - when: a\n    guide: b\n    checklists: [1]',
      'Line 5: “scenarios.0.checklists.0” in the front matter must be text, so it is left out',
    ],
  ])('is warned of and left out: %j', (yaml, warning) => {
    expect(read(yaml).warnings).toEqual([warning]);
  });

  test('costs nothing else', () => {
    const guide = read(
      'name: [x]\ntitle: T\nstages: {A: design, B: wrong}\nscenarios:\n  - {when: 1, guide: g}\n  - {when: w, guide: g}',
    );
    expect(guide).toMatchObject({ name: 'file', title: 'T', scenarios: [{ when: 'w' }] });
    expect(guide.warnings).toHaveLength(4);
  });
});

test('nothing in front matter shifts a line or a box', () => {
  const body = '# T\n\n- [ ] a\n- [x] b\n';
  const plain = parseGuide(body, 'g').checklists[0]?.items ?? [];
  for (const yaml of ['name: x', 'a: b: c', '', 'k: |\n  - [ ] no\n', '- [x] no\nx: "…']) {
    for (const end of ['\n', '\r\n', '\r']) {
      const front = `\uFEFF---\n${yaml}\n---\n`.replaceAll('\n', end);
      const source = front + body.replaceAll('\n', end);
      const items = parseGuide(source, 'g').checklists[0]?.items ?? [];
      expect(items.map(({ key, text }) => [key, text])).toEqual(
        plain.map(({ key, text }) => [key, text]),
      );
      expect(items.map(({ box }) => source[box as number])).toEqual([' ', 'x']);
      const above = front.split(end).length - 1;
      expect(items.map(({ line }) => line)).toEqual(plain.map(({ line }) => line + above));
    }
  }
});

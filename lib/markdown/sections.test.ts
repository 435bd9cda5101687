import { describe, expect, test } from 'vitest';
import { parseGuide } from './parse-guide';
import type { ImportChoices } from './receipt.types';

const outline = (source: string, choices?: ImportChoices) =>
  parseGuide(source, 'guide', choices).checklists.map(({ title, items }) => [
    title,
    items.map(({ text, section }) => [...section, text].join(' / ')),
  ]);

const RELEASE = `# Docs

## Release

- [ ] freeze

### Build

- [ ] compile

#### Sign

- [ ] sign

### Deploy

- [x] push

## Next

### One

- [ ] a

### Two

- [ ] b
`;

describe('a heading below that of a checklist', () => {
  test('is a section of it, where the checklist has items above it', () => {
    expect(outline(RELEASE)).toEqual([
      ['Release', ['freeze', 'Build / compile', 'Build / Sign / sign', 'Deploy / push']],
      ['One', ['a']],
      ['Two', ['b']],
    ]);
  });

  test('is a checklist of its own where the import says so', () => {
    expect(outline(RELEASE, { apart: true }).map(([title]) => title)).toEqual([
      'Release',
      'Build',
      'Sign',
      'Deploy',
      'One',
      'Two',
    ]);
  });

  test('is one where the front matter names it, with what is below it', () => {
    const front =
      '---\nstages: {Build: release}\nscenarios: [{when: w, guide: guide, checklists: [Two]}]\n---\n';
    expect(outline(front + RELEASE)).toEqual([
      ['Release', ['freeze', 'Deploy / push']],
      ['Build', ['compile', 'Sign / sign']],
      ['One', ['a']],
      ['Two', ['b']],
    ]);
  });

  test('changes no key of an item', () => {
    const keys = (choices?: ImportChoices) =>
      parseGuide(RELEASE, 'guide', choices).checklists.flatMap(({ items }) =>
        items.map(({ key }) => key),
      );
    expect(keys()).toEqual(keys({ apart: true }));
    expect(keys()[2]).toBe('release/build/sign/sign');
  });

  test('is none of items that stand before any heading', () => {
    expect(outline('- [ ] z\n\n## A\n\n- [ ] a')).toEqual([
      ['guide', ['z']],
      ['A', ['a']],
    ]);
  });
});

describe('what stands between tasks', () => {
  const leads = (source: string) =>
    parseGuide(source).checklists.flatMap(({ items }) => items.map(({ lead }) => lead));

  test('goes with the one after it, in place', () => {
    expect(
      leads(
        '## A\n\nIntro.\n\n- [ ] a\n- plain\n  - more\n- [ ] b\n\nText.\n\n```\ncode\n```\n\n- [ ] c',
      ),
    ).toEqual(['Intro.', '- plain\n  - more', 'Text.\n\n```\ncode\n```']);
  });

  test('is dedented, and taken out of quotes', () => {
    expect(leads('- group\n  - [ ] a\n  - note\n  - [ ] b\n- group 2\n  - [ ] c')).toEqual([
      '- group',
      '- note',
      '- group 2',
    ]);
    expect(leads('> - [ ] a\n> - note\n> - [ ] b')).toEqual(['', '- note']);
  });

  test('inside an item is its guidance instead', () => {
    const { items = [] } = parseGuide('- [ ] a\n  - note\n  - [ ] b\n- [ ] c').checklists[0] ?? {};
    expect(items.map(({ lead, guidance }) => [lead, guidance])).toEqual([
      ['', '- note'],
      ['', ''],
      ['', ''],
    ]);
  });

  test('is nothing where it says nothing', () => {
    expect(leads('- [ ] a\n\n***\n\n[x]: /u\n\n- [ ] b\n\n## H\n\n- - -\n\n- [ ] c')).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('is not what became a checklist of its own', () => {
    const source = '## A\n\n- [ ] a\n\nBefore.\n\nMore:\n- x\n- y\n\nAfter.\n\n- [ ] b';
    expect(parseGuide(source, 'g').checklists[0]?.items[1]?.lead).toBe(
      'Before.\n\nMore:\n- x\n- y\n\nAfter.',
    );
    const tracked = parseGuide(source, 'g', { track: ['a/more'] });
    expect(tracked.checklists[0]?.items[1]?.lead).toBe('Before.\n\nAfter.');
    expect(tracked.checklists[1]?.title).toBe('More');
  });
});

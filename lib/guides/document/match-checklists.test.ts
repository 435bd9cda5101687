import { expect, test } from 'vitest';
import { matchChecklists } from './match-checklists';

const section = (title: string, hasTasks = true, id = title) => ({ id, title, level: 2, hasTasks });
const matched = (sections: ReturnType<typeof section>[], titles: string[]) =>
  Object.fromEntries(
    matchChecklists(
      sections,
      titles.map((title) => ({ title })),
    ),
  );

test('a list without boxes and a section of a checklist don’t shift what the others are', () => {
  const sections = [
    section('Design', false),
    section('Release'),
    section('Afterwards'),
    section('Security'),
  ];
  expect(matched(sections, ['Design', 'Release', 'Security'])).toEqual({
    Design: 0,
    Release: 1,
    Security: 2,
  });
  // A checklist may be called as the line before its list, which is no heading.
  expect(matched(sections, ['Secrets', 'Release', 'Security'])).toEqual({
    Release: 1,
    Security: 2,
  });
});

test('of sections of one title those with tasks go first, in their order', () => {
  const sections = [section('A', false, 'a'), section('A', true, 'a-1'), section('A', true, 'a-2')];
  expect(matched(sections, ['A', 'A'])).toEqual({ 'a-1': 0, 'a-2': 1 });
});

test('what stands before any heading is the first checklist, whatever its title', () => {
  expect(matched([section('', true, ''), section('B')], ['The guide', 'B'])).toEqual({
    '': 0,
    B: 1,
  });
});

test('where no title fits, as many sections as checklists are the same ones', () => {
  expect(matched([section('a'), section('b')], ['x', 'y'])).toEqual({ a: 0, b: 1 });
  expect(matched([section('a'), section('b')], ['x'])).toEqual({});
});

import { expect, test } from 'vitest';
import type { Data } from '@/lib/application/client';
import { answerGroups } from './proposals';

type Guide = Data<'get', '/guides'>[number];
type Scenario = Guide['scenarios'][number];

const scenario = (when: string, guide: string, ...checklists: string[]): Scenario => ({
  when,
  guide,
  summary: `${when}, says ${guide}`,
  checklists,
});

const guide = (name: string, checklists: string[], ...scenarios: Scenario[]) =>
  ({
    name,
    title: name.toUpperCase(),
    scenarios,
    checklists: checklists.map((title) => ({ id: `${name}/${title}`, title })),
  }) as Guide;

const backend = guide(
  'backend',
  ['Endpoint', 'Security'],
  scenario('APIs', 'backend', 'Endpoint'),
  scenario('Screens', 'mobile'),
  scenario('Pages', 'frontend'),
  scenario('Models', 'science'),
);
const mobile = guide('mobile', ['Release'], scenario('Screens', 'mobile', 'Release'));
const frontend = guide('frontend', ['Component', 'Speed'], scenario('APIs', 'backend'));
const all = [backend, mobile, frontend];

const seen = (asked: Guide | undefined) =>
  answerGroups(all, asked).map(({ name, answers }) => [name, answers.map(({ when }) => when)]);

test('every guide offers its scenarios, the asked one first', () => {
  expect(seen(backend)).toEqual([
    ['backend', ['APIs', 'Pages', 'Models']],
    ['mobile', ['Screens']],
  ]);
  expect(seen(mobile)[0]).toEqual(['mobile', ['Screens']]);
  expect(seen(undefined)).toEqual(seen(backend));
});

test('a scenario names checklists without regard to case and spacing', () => {
  const asked = guide('one', ['Add  an endpoint'], scenario('APIs', 'one', 'add an Endpoint'));
  expect(answerGroups([asked], asked)[0]?.answers[0]?.checklistIds).toEqual([
    'one/Add  an endpoint',
  ]);
});

test('what another guide answers is left to it, or proposes all of its checklists', () => {
  const answers = answerGroups(all, backend).flatMap((group) => group.answers);
  const checklistsOf = (when: string) => answers.find((one) => one.when === when)?.checklistIds;
  expect(checklistsOf('Screens')).toEqual(['mobile/Release']);
  expect(checklistsOf('Pages')).toEqual(['frontend/Component', 'frontend/Speed']);
  expect(answers.find(({ when }) => when === 'Models')).toMatchObject({
    checklistIds: [],
    other: { name: 'science', here: false },
  });
  expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length);
});

test('guides that point to the same answer of a third offer it once', () => {
  const first = guide('first', ['A'], scenario('Models', 'science'));
  const second = guide('second', ['B'], scenario('Models', 'science'));
  expect(answerGroups([first, second], undefined).map(({ name }) => name)).toEqual(['first']);
});

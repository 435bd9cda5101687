import { expect, test } from 'vitest';
import {
  type Answered,
  answeredFrom,
  answeredOf,
  beforeOf,
  factsOf,
  givenBefore,
  NOBODY,
  shownFrom,
} from './answered-facts';

const full: Answered = {
  answeredBy: 'ada',
  answeredAt: new Date('2026-11-20T10:00:00.000Z'),
  answeredVia: { tokenId: 't', name: 'Bot', isAgent: true } as unknown as Answered['answeredVia'],
  strength: 'confirmed',
  confirmedBy: 'bo',
  confirmedAt: new Date('2026-11-21T10:00:00.000Z'),
};
const plain: Answered = { ...full, answeredVia: null, confirmedBy: null, confirmedAt: null };

test('who answered comes back whole from what an event tells', () => {
  for (const answered of [full, plain]) {
    const facts = factsOf(answered);
    expect(facts && answeredFrom(facts)).toEqual(answered);
  }
  expect(factsOf(NOBODY)).toBeNull();
});

test('facts leave out what there is not, and older ones mean a person', () => {
  expect(factsOf(plain)).toEqual({
    by: 'ada',
    at: '2026-11-20T10:00:00.000Z',
    strength: 'confirmed',
  });
  expect(shownFrom({ by: 'ada', at: null })).toEqual({
    ...NOBODY,
    answeredBy: 'ada',
    strength: 'confirmed',
  });
});

test('an answer comes back from what its waiver keeps, also from what was kept at first', () => {
  const given = { status: 'needs_work', justification: 'Slow.', ...full } as const;
  const kept = beforeOf(given);
  expect(givenBefore(JSON.parse(JSON.stringify(kept)))).toEqual(given);
  const old = { status: 'done', justification: null, answeredBy: 'ada', answeredAt: null } as const;
  expect(answeredOf(givenBefore(old))).toEqual({
    ...NOBODY,
    answeredBy: 'ada',
    strength: 'confirmed',
  });
  expect(givenBefore({ ...old, status: 'open', answeredBy: null }).strength).toBeNull();
});

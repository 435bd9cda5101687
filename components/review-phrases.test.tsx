import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EventSentence } from './event-sentence';

const say = (type: string, data: object) =>
  renderToStaticMarkup(
    <EventSentence
      event={{
        type,
        data,
        actor: { kind: 'person', id: 'ada', name: 'Ada' },
        runId: 'run',
        itemId: null,
        reviewId: 'review',
        at: '2026-11-26T09:00:00.000Z',
      }}
      bare
    />,
  ).replace(/<[^>]+>/g, '');

test('the history says when sign-offs turn, and whose they are', () => {
  const by = (...names: string[]) => ({
    state: 'x',
    signOffs: names.map((personName) => ({ signOffId: personName, personName })),
  });
  expect(say('sign-off.stale', by('Ada', 'Bo'))).toBe('made the sign-offs by Ada and Bo stale');
  expect(say('sign-off.valid', by('Ada', 'Ada'))).toBe('made the sign-off by Ada valid again');
});

test('a decision against most votes says so', () => {
  const against = { vote: 'needs_work', count: 2, of: 2 };
  const data = { text: 'Write tests', decision: 'accepted', reason: 'Elsewhere.', against };
  expect(say('review.decided', data)).toBe(
    'accepted Write tests against 2 of 2 votes: “Elsewhere.”',
  );
});

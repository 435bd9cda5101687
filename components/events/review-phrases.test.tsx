import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EventSentence } from './event-sentence';

const say = (type: string, data: object, runTitle?: string) =>
  write(type, data, runTitle).replace(/<[^>]+>/g, '');

const write = (type: string, data: object, runTitle?: string) =>
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
      runTitle={runTitle}
      bare
    />,
  );

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

test('a sign-off names its run and leads to it, and counts no events', () => {
  const signed = { signOffId: 's', personName: 'Ada', seq: 102 };
  expect(say('run.signed', signed, 'POST /orders')).toBe('signed off POST /orders');
  expect(write('run.signed', signed, 'POST /orders')).toContain('href="/runs/run"');
  expect(say('run.signed', signed)).toBe('signed off the run');
});

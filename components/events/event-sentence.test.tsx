import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type EventFacts, EventSentence, type EventSentenceProps } from './event-sentence';

const base: EventFacts = {
  type: 'item.answered',
  actor: { kind: 'person', id: 'ada', name: 'Ada' },
  runId: 'run-1',
  reviewId: null,
  itemId: 'item-1',
  at: '2026-11-22T12:00:00.000Z',
  data: {},
};

function say(type: string, data: object, more: Partial<EventSentenceProps> = {}): string {
  const people = [{ id: 'bo', name: 'Bo' }];
  const html = renderToStaticMarkup(
    <EventSentence event={{ ...base, type, data }} people={people} bare {...more} />,
  );
  return html.replace(/<[^>]+>/g, '').replaceAll('&#x27;', '’');
}

const answered = (after: object, before: object = {}, more: object = {}) => ({
  text: 'Write tests',
  before,
  after,
  version: 2,
  ...more,
});

describe('EventSentence', () => {
  it('says who, what and where', () => {
    const done = answered({ status: 'done' }, { status: 'open' });
    expect(say('item.answered', done, { runTitle: 'POST /orders' })).toBe(
      'marked Write tests done in POST /orders',
    );
    expect(say('item.answered', done, { bare: false })).toMatch(/^Ada marked Write tests done · /);
  });

  it('says what is to be confirmed again', () => {
    const noted = answered({ note: 'Green' }, { note: null }, { again: true });
    expect(say('item.answered', noted)).toBe(
      'added a note to Write tests, which is to be confirmed again',
    );
    const piece = {
      text: 'Write tests',
      evidence: { id: 'e', kind: 'text', url: null, text: 'Green' },
      answer: { strength: 'claimed', version: 3, again: true },
    };
    expect(say('evidence.added', piece)).toMatch(/Write tests, which is to be confirmed again$/);
    expect(say('evidence.removed', { ...piece, answer: undefined })).toMatch(/Write tests$/);
  });

  it('gives the reason with a status that needs one', () => {
    const after = { status: 'needs_work', justification: 'No index\nyet' };
    expect(say('item.answered', answered(after))).toBe(
      'marked Write tests as “needs work”: “No index yet”',
    );
  });

  it('names the item once when several fields changed', () => {
    const after = { assigneeId: 'bo', dueOn: '2026-12-01' };
    expect(say('item.answered', answered(after))).toBe(
      'assigned Write tests to Bo, set it due on 1 Dec',
    );
  });

  it('stands for several items alike', () => {
    expect(
      say('item.answered', answered({ status: 'open' }, { status: 'done' }), { items: 5 }),
    ).toBe('reopened 5 items');
  });

  it('says that a change took one back', () => {
    const undo = answered({ status: 'open' }, { status: 'done' }, { undoes: 'm' });
    expect(say('item.answered', undo)).toBe('undid a change and reopened Write tests');
    const evidence = { id: 'e', kind: 'text', url: null, text: 'ok' } as const;
    expect(say('evidence.removed', { text: 'Write tests', evidence, undoes: 'm' })).toBe(
      'undid a change and removed evidence from Write tests',
    );
    const upload = { ...evidence, kind: 'upload', text: 'a.png' } as const;
    expect(say('evidence.added', { text: 'Write tests', evidence: upload })).toBe(
      'added the file a.png to Write tests',
    );
  });

  it.each([
    ['item.answered', answered({ assigneeId: 'ada' }), 'took on Write tests'],
    [
      'item.answered',
      answered({ assigneeId: null }, { assigneeId: 'bo' }),
      'unassigned Bo from Write tests',
    ],
    ['item.answered', answered({ note: 'x' }, { note: null }), 'added a note to Write tests'],
    ['item.answered', answered({ dueOn: null }), 'removed the due date of Write tests'],
    [
      'project.changed',
      { before: {}, after: { access: 'members' } },
      'restricted the project to its members',
    ],
    ['member.removed', { personId: 'ada', name: 'Ada' }, 'left the project'],
    ['run.changed', { before: { archived: false }, after: { archived: true } }, 'archived the run'],
    [
      'comment.added',
      { text: 'Write tests', comment: { id: 'c', body: 'Why?' } },
      'commented on Write tests: “Why?”',
    ],
    [
      'member.added',
      { personId: 'bo', name: 'Bo', role: 'lead' },
      'added Bo to the project as a lead',
    ],
    [
      'member.changed',
      { personId: 'bo', name: 'Bo', before: { role: 'member' }, after: { role: 'lead' } },
      'made Bo a lead of the project',
    ],
    [
      'member.changed',
      { personId: 'bo', name: 'Bo', before: { role: 'lead' }, after: { role: 'member' } },
      'made Bo a contributor of the project',
    ],
    ['review.opened', {}, 'made a change (review.opened)'],
  ])('%s: %#', (type, data, sentence) => {
    expect(say(type, data)).toBe(sentence);
  });
});

import { describe, expect, it } from 'vitest';
import { groupActivity } from './activity-groups';
import type { ActivityEvent } from './project-data';

let seq = 100;
const event = (
  person: string,
  minute: number,
  more: Partial<ActivityEvent> = {},
): ActivityEvent => ({
  id: `event-${seq}`,
  projectId: 'project',
  seq: seq--,
  type: 'item.answered',
  actor: { kind: 'person', id: person, name: person },
  runId: 'run',
  itemId: 'item',
  reviewId: null,
  mutationId: null,
  via: null,
  data: { text: 'Write tests', before: {}, after: { status: 'done' } },
  at: new Date(Date.UTC(2026, 10, 22, 12, minute)).toISOString(),
  hash: '',
  ...more,
});

describe('groupActivity', () => {
  it('gathers what one person did in a row, until somebody else or a long break', () => {
    const groups = groupActivity([
      event('ada', 40),
      event('ada', 35),
      event('bo', 34),
      event('ada', 33),
      event('ada', 10),
    ]);
    expect(groups.map((group) => [group.actor.name, group.lines.length])).toEqual([
      ['ada', 2],
      ['bo', 1],
      ['ada', 1],
      ['ada', 1],
    ]);
  });

  it('makes one line of three or more equal answers in one run', () => {
    const [group] = groupActivity([
      event('ada', 5),
      event('ada', 5),
      event('ada', 5),
      event('ada', 4, { runId: 'other' }),
      event('ada', 4, { data: { text: 'x', before: {}, after: { status: 'open' } } }),
    ]);
    expect(group?.lines.map((line) => line.events.length)).toEqual([3, 1, 1]);
  });

  it('keeps an undo apart from what it undoes', () => {
    const undo = { data: { text: 'x', before: {}, after: { status: 'done' }, undoes: 'm' } };
    const events = [event('ada', 5, undo), event('ada', 5), event('ada', 5), event('ada', 5)];
    expect(groupActivity(events)[0]?.lines.map((line) => line.events.length)).toEqual([1, 3]);
  });

  it('loses nothing', () => {
    const events = Array.from({ length: 50 }, (_, n) => event(n % 7 < 3 ? 'ada' : 'bo', 59 - n));
    const told = groupActivity(events).flatMap((group) => group.lines.flatMap((l) => l.events));
    expect(told).toEqual(events);
  });

  it('tells of people who judge at once person by person', () => {
    const vote = (person: string, minute: number) =>
      event(person, minute, { type: 'review.voted', reviewId: 'review' });
    const groups = groupActivity([
      vote('ada', 40),
      vote('bo', 40),
      vote('ada', 39),
      vote('bo', 38),
      vote('ada', 38),
      vote('bo', 37),
      event('ada', 36),
    ]);
    expect(
      groups.map(({ actor, lines }) => [actor.id, lines.map((one) => one.events.length)]),
    ).toEqual([
      ['ada', [3]],
      ['bo', [3]],
      ['ada', [1]],
    ]);
  });
});

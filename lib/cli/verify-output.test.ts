import { expect, test } from 'vitest';
import { eventLine } from './verify-output';

const event = (name: string, text: string) =>
  ({
    seq: 12,
    at: '2026-11-27T08:00:00.000Z',
    actor: { kind: 'person', id: 'ada', name },
    type: 'item.answered',
    data: { text },
  }) as unknown as Parameters<typeof eventLine>[0];

test('a long name is cut, and the event and its item stay', () => {
  const line = eventLine(event('Maximiliane '.repeat(12), 'Write tests'));
  expect(line).toContain('…  item.answered  Write tests');
  expect(line.length).toBeLessThanOrEqual(100);
  expect(eventLine(event('Ada', 'Write tests'))).toBe(
    '  12  2026-11-27 08:00  Ada  item.answered  Write tests',
  );
  expect(eventLine(event('Ada', 'long '.repeat(60))).length).toBeLessThanOrEqual(100);
});

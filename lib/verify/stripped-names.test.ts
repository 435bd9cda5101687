import { expect, test } from 'vitest';
import { sha256 } from '@/lib/events/event.hash';
import type { SealedName } from '@/lib/model/event-names.types';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { tracedPerson } from '@/lib/testing/traced-person';
import { checkChain } from './chain';

/** A line whose names were taken away with their salts, so that only what is hashed is left. */
function stripped(line: string): string {
  const event = JSON.parse(line);
  for (const { at, ...how } of event.names as SealedName[]) {
    const steps = at.split('.');
    const last = steps.pop() as string;
    const holder = steps.reduce((value, step) => value[step], event);
    const salt = 'salt' in how ? how.salt : '';
    holder[last] = { sealed: sha256(`${salt}\n${holder[last]}`) };
  }
  const { names: _, ...left } = event;
  return JSON.stringify(left);
}

test('a name that was taken out of a line by hand is missed, in a file and in the database', async () => {
  const w = await checkedWorld();
  const { project } = await tracedPerson(w);
  const get = w.as(w.owner);
  const { text } = await get('GET', `/projects/${project.id}/events?format=jsonl`);
  const lines = text.trimEnd().split('\n').slice(0, -1);
  expect(checkChain(lines, project.id)).toMatchObject({ seq: lines.length, brokenAt: null });
  const naming = lines.flatMap((line, n) => (line.includes('"names":[') ? [n] : []));
  expect(naming.length).toBeGreaterThan(8);
  for (const n of naming) {
    const without = lines.with(n, stripped(lines[n] as string));
    const brokenAt = { line: n + 1, seq: n + 1, reason: 'changed' };
    expect(checkChain(without, project.id)).toMatchObject({ brokenAt, redacted: 0 });
  }
  byHand(w).exec('update events set names = null');
  const { status, json } = await get('GET', `/projects/${project.id}/history`);
  expect([status, json.data.brokenAt]).toEqual([200, (naming[0] as number) + 1]);
});

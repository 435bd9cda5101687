import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Person } from '@/lib/model/actor';
import { testWorld } from '@/lib/testing/test-world';
import { commentsOfRun, commentsOfRuns, insertComment } from './comment.repo';
import { evidenceOfRun, evidenceOfRuns, insertEvidence } from './evidence.repo';
import { itemsOfRun, itemsOfRuns } from './item.repo';
import { authorizeItem } from './run.access';

/** More than two pages, and some of every moment several. */
const MANY = 500;
const LISTS = 450;

test('what is read a page at a time is what is read at once', async () => {
  const checklist = Array.from({ length: LISTS }, (_, at) => `- [ ] Item ${at}\n`).join('');
  const w = await testWorld({ guides: { 'long.md': `# Long\n\n${checklist}` } });
  const { run, items } = await w.startRun(w.owner, { checklist: 'Long' });
  const runId = run.id;
  const owner: Person = {
    kind: 'person',
    id: w.owner.id,
    name: 'Olga Owner',
    role: 'owner',
  };
  await w.db.transaction(async (tx) => {
    for (let at = 0; at < MANY; at += 1) {
      const time = new Date(1_800_000_000_000 + Math.floor(at / 7));
      const stamps = { createdAt: time, updatedAt: time, deletedAt: at % 11 === 0 ? time : null };
      const id = items[at % items.length]?.id as string;
      const place = await authorizeItem(tx, owner, id, 'write');
      const by = { createdBy: w.owner.id, ...stamps };
      await insertComment(tx, place, { id: uuidv7(), body: `Comment ${at}`, ...by });
      const noFile = { sha256: null, bytes: null, mediaType: null };
      const output = {
        machine: false,
        claimed: false,
        kind: 'text' as const,
        url: null,
        text: `Output ${at}`,
        ...noFile,
      };
      await insertEvidence(tx, place, { id: uuidv7(), ...output, ...by });
    }
  });
  const { read } = w.db;
  expect(await itemsOfRun(read, runId)).toEqual(await itemsOfRuns(read, [runId]));
  expect(await commentsOfRun(read, runId)).toEqual(await commentsOfRuns(read, [runId]));
  expect(await evidenceOfRun(read, runId)).toEqual(await evidenceOfRuns(read, [runId]));
  expect((await itemsOfRun(read, runId)).length).toBe(LISTS);
});

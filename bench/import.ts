import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { v7 as uuidv7 } from 'uuid';
import { openDatabase } from '@/lib/db/database';
import { Sqlite } from '@/lib/db/sqlite';
import { insertGuide } from '@/lib/guides/guide.repo';
import { keepRevision } from '@/lib/guides/keep-revision';
import { revisionIdOf } from '@/lib/guides/revision-identity';
import { readHere } from '@/lib/imports/read-document';
import { figure, hand, inTurn, type Pair } from './figure';
import { guideOf } from './guide-text';

/*
 * A document comes in: read with its receipt, hashed with and without its boxes, and kept with all
 * its items, in one durable transaction. The baseline parses the same text and inserts a row for
 * each item, likewise.
 */
const ITEMS = 10_000;
const MORE = 50_000;
const PER_HEADING = 20;
const ROUNDS = 3;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const dir = mkdtempSync(path.join(tmpdir(), 'walkaround-bench-'));
const db = openDatabase(dir);
const bare = new Sqlite(path.join(dir, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('create table items (id text primary key, text text, position integer)');
const insert = bare.prepare('insert into items values (?, ?, ?)');

const work = { ours: bringIn, baseline: parseAndInsert };

let number = 0;

async function bringIn(text: string, items: number): Promise<void> {
  number += 1;
  const source = `${text}\n${number}\n`;
  const { parsed, shape } = readHere({ source, fallbackName: undefined, choices: {} });
  if (parsed.receipt.items !== items) throw new Error('The guide was not understood');
  const now = new Date();
  await db.transaction(async (tx) => {
    const [guideId, id] = [uuidv7(), revisionIdOf(source, {})];
    const stamps = { deletedAt: null, createdAt: now, updatedAt: now };
    await insertGuide(tx, { id: guideId, name: `long-${number}`, revisionId: id, ...stamps });
    const origin = { kind: 'api' as const };
    await keepRevision(tx, now, { id, guideId, source, parsed, shape, origin, choices: {} });
  });
}

function parseAndInsert(text: string, items: number): void {
  parser.parse(text);
  bare.transaction(() => {
    for (let at = 0; at < items; at += 1) insert.run(uuidv7(), `Check ${at}`, at);
  })();
}

async function took(which: keyof Pair, text: string, items: number): Promise<number> {
  global.gc?.();
  const began = performance.now();
  await work[which](text, items);
  return performance.now() - began;
}

const [small, large] = [guideOf(ITEMS, PER_HEADING), guideOf(MORE, PER_HEADING)];
for (const which of ['ours', 'baseline'] as const)
  for (let at = 0; at < 3; at += 1) await took(which, guideOf(1_000, PER_HEADING), 1_000);
const rounds = await inTurn(ROUNDS, (which) => took(which, small, ITEMS));
// The baseline takes most of a minute for the long one, so each reads it once.
const [long] = await inTurn(1, (which) => took(which, large, MORE));
await db.close();
bare.close();
rmSync(dir, { recursive: true, force: true });

const growth = (which: keyof Pair) =>
  (long?.[which] as number) / ((MORE / ITEMS) * Math.min(...rounds.map((round) => round[which])));
await hand([
  figure(
    {
      bench: 'import',
      name: 'import, 10,000 items',
      unit: 'ms',
      goal: { of: 'ratio', bound: 'at most', value: 2 },
    },
    rounds,
  ),
  figure(
    {
      bench: 'import',
      name: 'import, time at 50,000 / (5 × at 10,000)',
      unit: '×',
      goal: { of: 'ours', bound: 'at most', value: 1.3 },
      detail: { oursMs: long?.ours as number, baselineMs: long?.baseline as number },
    },
    [{ ours: growth('ours'), baseline: growth('baseline') }],
  ),
]);

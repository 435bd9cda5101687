import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gfmTree } from '@/lib/markdown/gfm-tree';
import { plainText } from '@/lib/markdown/plain-text';
import { ACCOUNTS, anyText, NASTY } from '@/lib/markdown/test-texts';
import type { MinutesItem, MinutesModel } from './minutes.types';
import { writeMinutes, writeMinutesHtml } from './write-minutes';

const item = (more: Partial<MinutesItem> = {}): MinutesItem => ({
  text: 'Write tests',
  markdown: null,
  decision: 'needs_work',
  reason: 'No test covers the timeout.',
  decidedBy: 'Ada',
  decidedById: 'ada',
  decidedAt: '2026-11-23T09:30:00.000Z',
  carriedOver: false,
  changedSince: false,
  waivedUntil: null,
  against: null,
  note: null,
  votes: [
    { round: 1, name: 'Ada', personId: 'ada', vote: 'pass', comment: null },
    { round: 1, name: 'Bo', personId: null, vote: 'needs_work', comment: 'Where is it?' },
    { round: 2, name: 'Ada', personId: 'ada', vote: 'needs_work', comment: 'Right.' },
  ],
  comments: [
    { author: 'Cy', authorId: 'cy', at: '2026-11-22T08:00:00.000Z', body: 'Flaky since May.' },
  ],
  ...more,
});

const minutes = (items: MinutesItem[], more: Partial<MinutesModel> = {}): MinutesModel => ({
  projectId: 'p',
  reviewId: 'r',
  title: 'Before release',
  project: 'Orders',
  phase: 'closed',
  facilitator: 'Ada',
  facilitatorId: 'ada',
  quorum: 2,
  blind: true,
  startedAt: '2026-11-23T09:00:00.000Z',
  closedAt: '2026-11-23T10:00:00.000Z',
  generatedAt: '2026-11-23T10:05:00.000Z',
  generatedBy: 'Ada',
  generatedById: 'ada',
  seq: 57,
  head: 'abc123',
  accounts: [],
  people: [
    { name: 'Ada', personId: 'ada', email: 'ada@example.com', role: 'facilitator', joined: true },
    { name: 'Gus', personId: null, email: null, role: 'guest', joined: true },
    { name: 'Dee', personId: 'dee', email: 'dee@example.com', role: 'participant', joined: false },
  ],
  runs: [
    {
      title: 'POST /orders',
      stage: 'implementation',
      guide: 'Backend Developer',
      revision: 'e3b0c44298fc1c149afbf4c8996fb924',
      signed: false,
      items,
    },
  ],
  actions: [
    {
      text: 'Cover the timeout',
      item: 'Write tests',
      run: 'POST /orders',
      owner: 'Bo',
      ownerId: 'bo',
      dueOn: '2026-12-01',
      done: false,
      overdue: false,
    },
  ],
  signOffs: [
    {
      name: 'Ada',
      personId: 'ada',
      email: 'ada@example.com',
      run: 'POST /orders',
      signedTitle: 'POST /orders',
      at: '2026-11-23T10:01:00.000Z',
      revision: 'e3b0c44298fc1c149afbf4c8996fb924',
      seq: 56,
      head: 'def456',
      confirmedWith: 'passkey',
      stale: true,
    },
  ],
  ...more,
});

test('tell who, what, why, what is to be done, what was left, and who signed', () => {
  const text = writeMinutes(minutes([item(), item({ text: 'Document it', decision: null })]));
  for (const line of [
    '# Before release',
    '| Implementation | 2 | 0 | 1 | 0 | 0 | 1 |',
    '- Ada (ada@<!-- -->example.com), facilitator',
    '- Gus (guest)',
    '- Dee (dee@<!-- -->example.com), invited, did not come',
    '  - Bo (guest): **Needs work**',
    '* **Ada (ada@<!-- -->example.com)** signed off POST /orders',
    '- **Needs work**: Write tests — by Ada, 23 Nov 2026, 09:30 UTC',
    'Votes, round 1:',
    'Votes, round 2:',
    'Where is it?',
    'Flaky since May.',
    '- **Open**: Cover the timeout · Bo · due 1 Dec 2026 — Write tests, POST /orders',
    '- **Not decided**: Document it, POST /orders',
    '- POST /orders: **Not signed**',
    'with a passkey on 23 Nov 2026, 10:01 UTC as of event 56, head `def456`, revision `e3b0c44298fc` · **stale: changed since**',
    'History: event 57, head `abc123`',
  ])
    expect(text).toContain(line);
});

test('tell two people of one name apart', () => {
  const written = writeMinutes(
    minutes([item({ comments: [{ author: 'Ada', authorId: 'mal', at: '', body: 'Hm' }] })], {
      accounts: ACCOUNTS,
    }),
  );
  for (const line of [
    'Led by Ada (ada@<!-- -->example.com); ',
    'Made by Ada (ada@<!-- -->example.com) on',
    '— by Ada (ada@<!-- -->example.com), 23 Nov',
    '  - Ada (ada@<!-- -->example.com): **Pass**',
    '  - Ada (mal@<!-- -->example.com),',
  ])
    expect(written).toContain(line);
});

test('made by or for a guest say so, and give away no address', () => {
  const accounts = ACCOUNTS.map((one) => ({ ...one, id: `0190-${one.id}-12345`, email: null }));
  const [ada] = accounts as [(typeof accounts)[number]];
  const written = writeMinutes(
    minutes([item({ decidedById: ada.id })], {
      accounts,
      generatedBy: 'Gus',
      generatedById: null,
      people: [{ name: 'Ada', personId: ada.id, email: null, role: 'participant', joined: true }],
      signOffs: [],
    }),
  );
  expect(written).toContain('Made by Gus (guest) on');
  expect(written).toContain('— by Ada (…-12345), 23 Nov');
  expect(written).not.toContain('@');
});

test('hold every comment, whatever people typed, and no task items', () => {
  const said = (body: string) =>
    item({
      text: body,
      reason: body,
      note: body,
      comments: [{ author: body, authorId: 'ada', at: '2026-11-22T08:00:00.000Z', body }],
    });
  expect(tasks(writeMinutes(minutes(NASTY.map(said))))).toBe(0);
  fc.assert(
    fc.property(anyText, fc.stringMatching(/^[a-z]{12}$/), (text, word) => {
      const votes = [
        { round: 1, name: text, personId: 'ada', vote: 'pass', comment: word } as const,
      ];
      const one = { ...said(text), votes };
      const written = writeMinutes(minutes([one], { title: text, project: text }));
      expect(tasks(written)).toBe(0);
      expect(plainText(gfmTree(written))).toContain(word);
    }),
    { numRuns: 50 },
  );
});

test('are one HTML file that loads and runs nothing', () => {
  const html = writeMinutesHtml(minutes([item({ note: '<script>alert(1)</script>' })]));
  expect(html).toContain('<title>Before release</title>');
  expect(html).toContain('&#x3C;script>');
  expect(html).not.toMatch(/<script|<link|<img/);
});

const tasks = (markdown: string): number => {
  let found = 0;
  const walk = (node: { checked?: boolean | null; children?: unknown[] }) => {
    if (typeof node.checked === 'boolean') found += 1;
    for (const child of node.children ?? []) walk(child as never);
  };
  walk(gfmTree(markdown) as never);
  return found;
};

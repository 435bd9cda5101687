import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { gfmTree } from './gfm-tree';
import type { MinutesItem, MinutesModel } from './minutes.types';
import { plainText } from './plain-text';
import { anyText, NASTY } from './test-texts';
import { writeMinutes, writeMinutesHtml } from './write-minutes';

const item = (more: Partial<MinutesItem> = {}): MinutesItem => ({
  text: 'Write tests',
  markdown: null,
  decision: 'needs_work',
  reason: 'No test covers the timeout.',
  decidedBy: 'Ada',
  decidedAt: '2026-11-23T09:30:00.000Z',
  carriedOver: false,
  changedSince: false,
  against: null,
  note: null,
  votes: [
    { round: 1, name: 'Ada', vote: 'pass', comment: null },
    { round: 1, name: 'Bo', vote: 'needs_work', comment: 'Where is it?' },
    { round: 2, name: 'Ada', vote: 'needs_work', comment: 'Right.' },
  ],
  comments: [{ author: 'Cy', at: '2026-11-22T08:00:00.000Z', body: 'Flaky since May.' }],
  ...more,
});

const minutes = (items: MinutesItem[], more: Partial<MinutesModel> = {}): MinutesModel => ({
  projectId: 'p',
  reviewId: 'r',
  title: 'Before release',
  project: 'Orders',
  phase: 'closed',
  facilitator: 'Ada',
  quorum: 2,
  blind: true,
  startedAt: '2026-11-23T09:00:00.000Z',
  closedAt: '2026-11-23T10:00:00.000Z',
  generatedAt: '2026-11-23T10:05:00.000Z',
  generatedBy: 'Ada',
  seq: 57,
  head: 'abc123',
  people: [
    { name: 'Ada', role: 'facilitator', joined: true },
    { name: 'Gus', role: 'guest', joined: true },
    { name: 'Dee', role: 'participant', joined: false },
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
      dueOn: '2026-12-01',
      done: false,
      overdue: false,
    },
  ],
  signOffs: [
    {
      name: 'Ada',
      run: 'POST /orders',
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
    '- Ada (facilitator)',
    '- Gus (guest)',
    '- Dee, invited, did not come',
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

test('hold every comment, whatever people typed, and no task items', () => {
  const said = (body: string) =>
    item({
      text: body,
      reason: body,
      note: body,
      comments: [{ author: body, at: '2026-11-22T08:00:00.000Z', body }],
    });
  expect(tasks(writeMinutes(minutes(NASTY.map(said))))).toBe(0);
  fc.assert(
    fc.property(anyText, fc.stringMatching(/^[a-z]{12}$/), (text, word) => {
      const votes = [{ round: 1, name: text, vote: 'pass', comment: word } as const];
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

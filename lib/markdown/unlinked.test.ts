import * as fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { writeMinutes } from '@/lib/documents/write-minutes';
import { writeReport } from '@/lib/documents/write-report';
import { oneLine } from './clean-text';
import { writeMarkdown } from './markdown-writer';
import { paragraph, phrase } from './mdast-nodes';
import { noteNodes } from './note-nodes';
import { ACCOUNTS, item, NASTY, report, run, signOff } from './test-texts';
import { ownText, parse, tasksIn } from './test-trees';
import { unlinked } from './unlinked';

const parser = unified().use(remarkParse).use(remarkGfm);

const SHA = '8f3c1b2a9d4e5f60718293a4b5c6d7e8f9012345';
const TEXTS = [
  'Ask @ada, @org/team and (@bo).',
  '@dependabot merge',
  'Fixes #12, closes org/repo#3; see GH-12 and gh-7.',
  `Since ${SHA}, or ${SHA.slice(0, 7)}, or org/repo@${SHA.slice(0, 10)}, ${SHA.slice(0, 7)}...${SHA.slice(7, 14)}`,
  'See https://github.com/org/repo/issues/3 and http://github.com/org/repo/pull/4#discussion_r1',
  'www.github.com/org/repo/issues/3',
  'https://gitlab.com/org/repo/-/issues/3',
  '!12 $34 %56 &78 ~bug ~"in progress" %"v1"',
  '/close',
  '/assign @ada',
  ':tada: :+1: :100: std::vector 10:30:15',
  '@12 #@a @#1 ##12 #1#2 @a@b a@b.example',
  `@${SHA} #${'1234567'} !${'7654321'}`,
];

/** What a host finds in one text of a rendered page, taken as widely as any of them does. */
const REACHES = [
  /@\w/,
  /#\d/,
  /(?:^|\W)GH-\d/i,
  /(?:^|\W)[\da-f]{7,64}(?:\W|$)/i,
  /(?:^|\W)[!$%&]\d/,
  /(?:^|\W)[%~]["\w]/,
  /https?:\/\/[\w.-]*git(?:hub|lab)/i,
  /:(?:[+-]1|100|[\w+-]*[a-z][\w+-]*):/i,
];

/** The texts of a page as a host makes it: a comment parts them, code is left alone. */
function textsOf(node: Nodes): string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

function urlsOf(node: Nodes): string[] {
  const own = node.type === 'link' || node.type === 'image' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(urlsOf)] : own;
}

const isUrl = (text: string) => /^(?:https?:\/\/|www\.)\S+$/.test(text);

function expectHarmless(markdown: string): void {
  const tree: Root = parser.parse(markdown);
  for (const text of textsOf(tree)) {
    for (const reach of REACHES) expect(text).not.toMatch(reach);
  }
  expect(markdown).not.toMatch(/^\s*\/[a-z]/im);
  for (const url of urlsOf(tree)) {
    expect(url).not.toMatch(/\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull)\//i);
  }
}

test('no name, title, reason, note, comment or item reaches beyond the report', () => {
  for (const text of TEXTS) {
    const one = item({
      text,
      markdown: `${text} **${text}** [${isUrl(text) ? 'x' : text}](https://example.com)`,
      status: 'needs_work',
      justification: text,
      note: `${text}\n\n- ${text}\n\n> ${text}`,
      answeredBy: text,
      answeredById: 'ada',
      answeredAt: '2026-11-24T14:05:00.000Z',
      assignee: text,
      assigneeId: 'mal',
      evidence: [
        { kind: 'link', url: 'https://github.com/org/repo/pull/7', text },
        { kind: 'file', url: null, text },
      ],
      comments: [{ author: text, authorId: 'ada', at: '2026-11-24T14:05:00.000Z', body: text }],
      actions: [{ text, owner: text, ownerId: 'ada', dueOn: null, done: false, overdue: false }],
    });
    const changes = [{ item: text, by: text, byId: 'ada', at: '2026-11-24T14:05:00.000Z' }];
    const signOffs = [signOff({ name: text, review: text, stale: true, changes })];
    const titles = { title: text, checklistTitle: text, guideTitle: text, guideName: text };
    const names = { title: text, description: text, generatedBy: text };
    expectHarmless(writeReport(report([run([one], { ...titles, signOffs })], names)));
  }
});

test('minutes neither', () => {
  for (const text of TEXTS) {
    const written = writeMinutes({
      ...{ projectId: 'p', reviewId: 'r', title: text, project: text, phase: 'closed' },
      ...{ facilitator: text, quorum: 1, blind: false, startedAt: null, closedAt: null },
      ...{ generatedAt: '', generatedBy: text, generatedById: null, facilitatorId: 'ada' },
      ...{ seq: 1, head: 'x', accounts: ACCOUNTS },
      people: [
        { name: text, personId: 'ada', email: 'a.b@c.example', role: 'participant', joined: true },
      ],
      runs: [],
      actions: [],
      signOffs: [],
    });
    expectHarmless(written);
  }
});

const piece = fc.oneof(
  fc.constantFrom(...TEXTS, ...NASTY),
  fc.string({ unit: fc.constantFrom(...'@#!$%&~:/-_.`*[]()<> \\abcdef0123459gh'), maxLength: 24 }),
);
const anyTyped = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

test('whatever is typed, as a name or as a note', () => {
  fc.assert(
    fc.property(anyTyped, (text) => {
      expectHarmless(
        writeMarkdown({
          type: 'root',
          children: [paragraph(...phrase(text)), ...noteNodes(text)],
        }),
      );
    }),
    { numRuns: 500 },
  );
});

test('it reads as it was typed', () => {
  for (const text of TEXTS) {
    const written = writeReport(report([run([item({ text, note: text })])]));
    expect(tasksIn(parse(written)).map(ownText)).toEqual([oneLine(text)]);
    expect(written).not.toMatch(/[\u200b-\u200f\u2060\ufeff]/);
  }
  const code = writeMarkdown({
    type: 'root',
    children: noteNodes('`@ada #12`\n\n```\n@ada #12\n```'),
  });
  expect(code).toBe('`@ada #12`\n\n```\n@ada #12\n```\n');
});

test('links to issues still lead there, and leave no trace on them', () => {
  const note = '[it](https://github.com/org/repo/issues/3) https://github.com/org/repo/pull/4#x';
  const written = writeReport(report([run([item({ note })])]));
  expect(written).toContain('[it](https://redirect.github.com/org/repo/issues/3)');
  expect(written).toContain('](https://redirect.github.com/org/repo/pull/4#x)');
  expect(writeReport(report([run([item({ note: '<https://github.com/org/repo>' })])]))).toContain(
    '](https://github.com/org/repo)',
  );
});

test('takes time in proportion to what was typed', () => {
  for (const unit of ['@', '#1', ':a', 'f', '/a ', '& ', '~a', 'https:/']) {
    const text = unit.repeat(200_000 / unit.length);
    const from = performance.now();
    unlinked({ type: 'root', children: [paragraph({ type: 'text', value: text })] });
    expect(performance.now() - from).toBeLessThan(2_000);
  }
});

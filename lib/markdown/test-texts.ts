import * as fc from 'fast-check';
import type {
  ReportItem,
  ReportModel,
  ReportRun,
  ReportSignOff,
} from '@/lib/documents/report.types';
import { EVIDENCE_KINDS } from '@/lib/model/answer.types';
import { isSettled, STATUSES } from '@/lib/model/status';
import { STRENGTHS } from '@/lib/model/strength';
import { LIVE_WAIVER_STATES } from '@/lib/model/waiver.types';

/** Texts that break documents when they are pasted into them as they are. */
export const NASTY = [
  '',
  ' ',
  '~',
  '~~',
  '~~a~~',
  ' ~~ a',
  '*',
  '**',
  '***',
  '_a_',
  '*a',
  'a*',
  '[ ] fake',
  '[x] fake',
  '[X]',
  '- [ ] fake',
  '- [x] fake\n- [x] more',
  '\n- [x] after a line',
  '1. [x] one',
  '> quote',
  '> - [x] quoted',
  '# heading',
  'a\n===',
  'a\n---',
  '---',
  '| a | b |\n| - | - |\n| c | d |',
  'a | b',
  '`',
  '``` unclosed',
  '```\n- [x] in a fence',
  '~~~\nopen',
  '<script>alert(1)</script>',
  '<!-- comment',
  '<!-- id: x -->',
  '-->',
  '<div>',
  '</li></ul>',
  '<details>\n\n- [x] in',
  '[a]: http://evil.example',
  '[a][b]',
  '[^1]',
  '[^1]: note',
  '[a](javascript:alert(1))',
  '![i](http://evil.example/i.png)',
  'www.example.com',
  'http://example.com/a_b*c',
  'a@example.com',
  '@someone',
  '#12',
  '&amp;',
  '&#10;- [x] x',
  '\\',
  'ends in \\',
  '\\*',
  '\u0000',
  '\ud800',
  'a\u0007b',
  '\u200b',
  '\u202eabc',
  'שלום *עולם*',
  '👩‍👩‍👧‍👦',
  'a\r\nb',
  'a\u2028b',
  '\t- [x] tab',
  '    - [x] code',
  '+',
  '1)',
  '=cmd()',
  '$&',
  '{{x}}',
  ':::',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'~*_`[]()<>!#-+=|\\ \n\tx1.:&@/^'), maxLength: 14 }),
);

/** Texts as nobody should type them. */
export const anyText = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('', ' ', '\n', '\n\n').map((glue) => parts.join(glue)));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Of `ACCOUNTS`, of nobody, or of somebody unknown. */
const anyId = fc.constantFrom(null, 'ada', 'mal', 'gone');

const anyItem: fc.Arbitrary<Omit<ReportItem, 'key' | 'parentKey'> & { parent: number }> = fc.record(
  {
    text: anyText,
    section: fc.array(anyText, { maxLength: 2 }),
    depth: fc.nat(3),
    parent: fc.integer({ min: -2, max: 6 }),
    status: fc.constantFrom(...STATUSES),
    justification: maybe(anyText),
    note: maybe(anyText),
    markdown: maybe(anyText),
    answeredBy: maybe(anyText),
    answeredById: anyId,
    answeredAt: maybe(fc.constant('2026-01-01T00:00:00.000Z')),
    answeredVia: maybe(
      fc.record({
        tokenId: anyText,
        name: anyText,
        isAgent: fc.boolean(),
        model: maybe(anyText),
        run: maybe(anyText),
      }),
    ),
    strength: maybe(fc.constantFrom(...STRENGTHS)),
    confirmedBy: maybe(anyText),
    confirmedById: anyId,
    confirmedAt: maybe(fc.constant('2026-01-01T00:00:00.000Z')),
    acceptedBy: maybe(anyText),
    acceptedById: anyId,
    acceptedAt: maybe(fc.constant('2026-01-01T00:00:00.000Z')),
    acceptedIn: maybe(anyText),
    counts: fc.boolean(),
    assignee: maybe(anyText),
    assigneeId: anyId,
    dueOn: maybe(fc.constantFrom('2026-02-28')),
    overdue: fc.boolean(),
    waiver: maybe(
      fc.record({
        state: fc.constantFrom(...LIVE_WAIVER_STATES),
        reason: anyText,
        owner: anyText,
        ownerId: fc.constantFrom('ada', 'mal', 'gone'),
        requestedBy: anyText,
        requestedById: fc.constantFrom('ada', 'mal', 'gone'),
        approvedBy: maybe(anyText),
        approvedById: anyId,
        expiresOn: fc.constantFrom('2026-02-28', '2026-03-01'),
      }),
    ),
    evidence: fc.array(
      fc.record({
        kind: fc.constantFrom(...EVIDENCE_KINDS),
        url: maybe(fc.oneof(anyText, fc.webUrl(), fc.constant('mailto:a@example.com'))),
        text: maybe(anyText),
      }),
      { maxLength: 2 },
    ),
    comments: fc.array(
      fc.record({
        author: anyText,
        authorId: fc.constantFrom('ada', 'mal', 'gone'),
        at: fc.constant('2026-01-01T00:00:00.000Z'),
        body: anyText,
      }),
      { maxLength: 2 },
    ),
    actions: fc.array(
      fc.record({
        text: anyText,
        owner: maybe(anyText),
        ownerId: anyId,
        dueOn: maybe(fc.constantFrom('2026-02-28')),
        done: fc.boolean(),
        overdue: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  },
);

/** Items nested in any of the items before them, or in nothing. */
export const anyItems = fc.array(anyItem, { maxLength: 7 }).map((items) =>
  items.map(({ parent, ...item }, at): ReportItem => {
    const above = parent >= 0 && parent < at ? `k${parent}` : null;
    return { ...item, key: `k${at}`, parentKey: above };
  }),
);

/** Two people with one name. */
export const ACCOUNTS = ['ada', 'mal'].map((id) => ({
  id,
  name: 'Ada',
  email: `${id}@example.com`,
  sharesName: true,
}));

export function item(values: Partial<ReportItem> = {}): ReportItem {
  return {
    key: 'a',
    text: 'Item',
    markdown: null,
    section: [],
    depth: 0,
    parentKey: null,
    status: 'open',
    justification: null,
    note: null,
    answeredBy: null,
    answeredById: null,
    answeredAt: null,
    answeredVia: null,
    strength: values.status && values.status !== 'open' ? 'confirmed' : null,
    confirmedBy: null,
    confirmedById: null,
    confirmedAt: null,
    acceptedBy: null,
    acceptedById: null,
    acceptedAt: null,
    acceptedIn: null,
    counts: isSettled(values.status ?? 'open'),
    assignee: null,
    assigneeId: null,
    dueOn: null,
    overdue: false,
    waiver: null,
    evidence: [],
    comments: [],
    actions: [],
    ...values,
  };
}

export function run(items: ReportItem[], values: Partial<ReportRun> = {}): ReportRun {
  return {
    id: '01900000-0000-7000-8000-000000000000',
    title: 'New Endpoint: POST /orders',
    checklistTitle: 'New Endpoint',
    stage: 'implementation',
    guideTitle: 'Backend Developer',
    guideName: 'backend-developer',
    revision: 'ab'.repeat(32),
    items,
    pastWaivers: [],
    signOffs: [],
    ...values,
  };
}

export function signOff(values: Partial<ReportSignOff> = {}): ReportSignOff {
  return {
    name: 'Ada',
    personId: 'ada',
    email: 'ada@example.com',
    at: '2026-01-02T10:00:00.000Z',
    review: null,
    title: 'New Endpoint: POST /orders',
    seq: 41,
    head: 'ef'.repeat(32),
    state: '01'.repeat(32),
    confirmedWith: 'passkey',
    waived: 0,
    stale: false,
    changes: [],
    ...values,
  };
}

export function report(runs: ReportRun[], values: Partial<ReportModel> = {}): ReportModel {
  return {
    title: 'Orders',
    description: 'The orders service.',
    kind: 'project',
    generatedAt: '2026-01-02T03:04:05.000Z',
    generatedBy: 'Ada',
    generatedById: 'cy',
    seq: 42,
    head: 'cd'.repeat(32),
    accounts: ACCOUNTS,
    runs,
    ...values,
  };
}

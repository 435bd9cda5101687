import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { itemWords } from '@/lib/markdown/item-words';
import { anyItems, anyText, item, NASTY, report, run, signOff } from '@/lib/markdown/test-texts';
import {
  asRead,
  count,
  headings,
  ownText,
  parse,
  squash,
  tasksIn,
} from '@/lib/markdown/test-trees';
import { STATUSES } from '@/lib/model/status';
import type { ReportItem } from './report.types';
import { writeReport } from './write-report';

const itemAsRead = (one: ReportItem) =>
  squash(itemWords(one).reduce((text, node) => text + textOf(node), ''));

/** The sections that items stand in, as a reader of the report finds their headings. */
const sectionsAsRead = (items: { section: string[] }[]) =>
  [...new Map(items.map(({ section }) => [JSON.stringify(section), section])).values()]
    .filter((section) => section.length > 0)
    .map((section) => asRead(section.join(' › ')) || '(untitled)');

describe('the only task items are the items', () => {
  test('whatever people typed, anywhere', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyItems, anyText, anyText, anyText, (items, title, name, description) => {
        const titles = { title, checklistTitle: name, guideTitle: name, guideName: name };
        const model = report([run(items, titles), run(items, { stage: 'design', title })], {
          title,
          description,
          generatedBy: name,
        });
        const tree = parse(writeReport(model));
        const all = [...items, ...items];
        const tasks = tasksIn(tree);
        expect(tasks.length).toBe(all.length);
        expect(tasks.filter((task) => task.checked).length).toBe(
          all.filter((one) => one.status === 'done' && one.counts).length,
        );
        expect(tasks.map(ownText).sort()).toEqual(all.map(itemAsRead).sort());
        expect(headings(tree)).toEqual([
          asRead(title) || 'Report',
          'Design',
          asRead(title) || '(untitled)',
          ...sectionsAsRead(items),
          'Implementation',
          asRead(title) || '(untitled)',
          ...sectionsAsRead(items),
          'Open actions',
          ...(items.some(({ waiver }) => waiver) ? ['Waivers'] : []),
          'Provenance',
        ]);
        expect(count(tree, 'html') + count(tree, 'definition') + count(tree, 'image')).toBe(0);
        expect(count(tree, 'footnoteDefinition')).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test.each(STATUSES)('each nasty text alone, as an item that is %s', (status) => {
    for (const text of NASTY) {
      const model = report([run([item({ text, status, note: text, justification: text })])]);
      const tasks = tasksIn(parse(writeReport(model)));
      expect(tasks.map((task) => [task.checked, ownText(task)])).toEqual([
        [status === 'done', squash(text)],
      ]);
    }
  });

  test('what is struck through is struck through', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(squash(text) !== '');
        const model = report([run([item({ text, status: 'not_applicable' })])]);
        const [task] = tasksIn(parse(writeReport(model)));
        const paragraph = task?.children[0] as Nodes & { children: Nodes[] };
        expect(paragraph.children.map((node) => node.type)).toEqual(['delete']);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the document', () => {
  const items = [
    item({
      key: 'a',
      text: 'Contract',
      status: 'done',
      answeredBy: 'Ada',
      answeredAt: '2026-11-24T14:05:00.000Z',
      evidence: [{ kind: 'commit', url: null, text: 'abc1234' }],
    }),
    item({
      key: 'a/b',
      text: 'Nested',
      parentKey: 'a',
      depth: 1,
      status: 'needs_work',
      justification: 'No tests for `refund`',
      answeredBy: 'Bo',
      answeredAt: '2026-11-25T08:00:00.000Z',
      actions: [
        {
          text: 'Cover it',
          owner: 'Cy',
          ownerId: 'cy',
          dueOn: '2026-12-01',
          done: false,
          overdue: false,
        },
        { text: 'Ask ops', owner: null, ownerId: null, dueOn: null, done: true, overdue: false },
      ],
    }),
    item({
      key: 'c',
      text: 'Limits',
      assignee: 'Grace',
      dueOn: '2026-01-01',
      overdue: true,
      note: 'Ask **ops**.',
      evidence: [
        { kind: 'link', url: 'https://ci.example/1', text: 'Run 1' },
        { kind: 'link', url: 'javascript:alert(1)', text: 'Bad' },
        { kind: 'text', url: null, text: '$ npm test\nok' },
        { kind: 'file', url: null, text: 'plan.pdf' },
        {
          kind: 'upload',
          url: null,
          text: 'load_test*.png',
          file: { sha256: 'cd'.repeat(32), bytes: 48_213, mediaType: 'image/png' },
        },
      ],
      comments: [{ author: 'Ada', authorId: 'cy', at: '2026-01-01T10:00:00.000Z', body: 'Fine.' }],
    }),
    item({ key: 'd', text: 'Cache', status: 'not_applicable', justification: 'No reads' }),
  ];
  const changes = [
    { item: 'Contract', by: 'Bo', byId: 'bo', at: '2026-11-25T09:00:00.000Z' },
    { item: 'Cache', by: 'Cy', byId: 'cy', at: '2026-11-25T08:30:00.000Z' },
  ];
  const signOffs = [signOff({ stale: true, changes, review: 'Before release' }), signOff()];
  const model = report([run(items, { signOffs })]);

  test('reads as it should', () => {
    expect(writeReport(model)).toMatchInlineSnapshot(`
      "# Orders

      Project report, made by Ada on 2 Jan 2026, 03:04 UTC

      The orders service.

      | Stage | Items | Done | Not applicable | Waived | Needs work | Open | Progress |
      | :- | -: | -: | -: | -: | -: | -: | -: |
      | Implementation | 4 | 1 | 1 | 0 | 1 | 1 | 50% |
      | **Total** | **4** | **1** | **1** | **0** | **1** | **1** | **50%** |

      ## Implementation

      ### New Endpoint: POST /orders

      Checklist: New Endpoint · Guide: Backend Developer · Revision: \`abababababab\`

      - [x] Contract

        — Ada, 24 Nov 2026, 14:05 UTC

        Evidence:

        - Commit: \`abc1234\`

        * [ ] Nested

          **Needs work**: No tests for \`refund\`

          — Bo, 25 Nov 2026, 08:00 UTC

          Actions:

          - **To do**: Cover it · Cy · due 1 Dec 2026
          - **Done**: Ask ops · nobody’s yet

      - [ ] Limits

        Assigned to Grace · due 1 Jan 2026 (**overdue**)

        > Ask **ops**.

        Evidence:

        - Link: [Run 1](https://ci.example/1)

        - Link: Bad (\`javascript:alert(1)\`)

        - Text

          \`\`\`
          $ npm test
          ok
          \`\`\`

        - File path: plan.pdf

        - File: load_test\\*.png · 47 KB · SHA-256 \`cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd\`

        Comments:

        - **Ada**, 1 Jan 2026, 10:00 UTC

          Fine.

      - [ ] ~~Cache~~

        **Not applicable**: No reads

      | Signed off by | When | As of | State | Confirmed with | Standing |
      | :- | :- | :- | :- | :- | :- |
      | Ada (ada@<!-- -->example.com), in Before release | 2 Jan 2026, 10:00 UTC | event 41, head \`efefefefefef\` | \`010101010101\` | passkey | **Stale**: “Contract” changed by Bo, 25 Nov 2026, 09:00 UTC and 1 more item |
      | Ada (ada@<!-- -->example.com) | 2 Jan 2026, 10:00 UTC | event 41, head \`efefefefefef\` | \`010101010101\` | passkey | Valid |

      ## Open actions

      - **Needs work**: Nested — New Endpoint: POST /orders · No tests for \`refund\`
        - **To do**: Cover it · Cy · due 1 Dec 2026
      - **Open**: Limits — New Endpoint: POST /orders · Assigned to Grace · due 1 Jan 2026 (**overdue**)

      ## Provenance

      - Backend Developer (backend-developer), SHA-256 \`abababababababababababababababababababababababababababababababab\`
      - History: event 42, head \`cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd\`
      "
    `);
  });

  test('has a row for each stage with runs, in order, and a total', () => {
    const two = report([run(items), run([item()], { stage: 'design' })]);
    const table = parse(writeReport(two)).children.find((node) => node.type === 'table');
    expect(table?.children.map((row) => row.children.map((cell) => textOf(cell)))).toEqual([
      ['Stage', 'Items', 'Done', 'Not applicable', 'Waived', 'Needs work', 'Open', 'Progress'],
      ['Design', '1', '0', '0', '0', '0', '1', '0%'],
      ['Implementation', '4', '1', '1', '0', '1', '1', '50%'],
      ['Total', '5', '1', '1', '0', '1', '2', '40%'],
    ]);
  });

  test('lists as open actions what needs work, and what is open with an assignee or a date', () => {
    const open = [
      item({ key: '1', text: 'bare' }),
      item({ key: '2', text: 'assigned', assignee: 'Grace' }),
      item({ key: '3', text: 'dated', dueOn: '2026-01-01' }),
      item({ key: '4', text: 'broken', status: 'needs_work' }),
      item({ key: '5', text: 'finished', status: 'done', assignee: 'Grace' }),
    ];
    const markdown = writeReport(report([run(open)]));
    const actions = markdown.slice(
      markdown.indexOf('## Open actions'),
      markdown.indexOf('## Prov'),
    );
    const named = open.map((one) => one.text).filter((text) => actions.includes(`: ${text} —`));
    expect(named).toEqual(['assigned', 'dated', 'broken']);
    expect(writeReport(report([]))).toContain('## Open actions\n\nNone.');
  });

  test('names each revision once, and the history it stands on', () => {
    const markdown = writeReport(
      report([run([]), run([]), run([], { revision: 'ef'.repeat(32) })]),
    );
    const provenance = markdown.slice(markdown.indexOf('## Provenance'));
    expect(provenance.match(/`(ab){32}`/g)?.length).toBe(1);
    expect(provenance.match(/`(ef){32}`/g)?.length).toBe(1);
    expect(provenance).toContain(`History: event 42, head \`${'cd'.repeat(32)}\``);
  });

  test('nests by parent, whatever is wrong with it', () => {
    const odd = [
      item({ key: 'self', text: 'self', parentKey: 'self' }),
      item({ key: 'early', text: 'early', parentKey: 'late' }),
      item({ key: 'late', text: 'late', parentKey: 'early' }),
      item({ key: 'lost', text: 'lost', parentKey: 'nobody' }),
    ];
    const tasks = tasksIn(parse(writeReport(report([run(odd)]))));
    expect(tasks.length).toBe(4);
    expect(tasks.map((task) => tasksIn(task).length - 1)).toEqual([0, 1, 0, 0]);
  });

  test('stands hundreds of levels of nesting', () => {
    const deep = Array.from({ length: 500 }, (_, at) =>
      item({ key: `${at}`, text: `level ${at}`, parentKey: at > 0 ? `${at - 1}` : null }),
    );
    expect(tasksIn(parse(writeReport(report([run(deep)])))).length).toBe(500);
  });
});

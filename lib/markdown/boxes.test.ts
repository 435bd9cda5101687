import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGuide } from './parse-guide';
import { anyDocument, anyTaskLikeDocument } from './test-documents';
import { tasksOf } from './test-second-parser';

const document = fc.oneof(anyTaskLikeDocument(), anyDocument());
const runs = { numRuns: 400 };

describe('for any document', () => {
  test('the receipt adds up, and no line that looks like a task is missing', () => {
    fc.assert(
      fc.property(document, (source) => {
        const { receipt } = parseGuide(source);
        const boxes = itemsOf(source).map((item) => lineAt(source, item.box as number));
        const skipped = receipt.skipped.map(({ line }) => line);
        expect(receipt.items).toBe(boxes.length);
        expect(receipt.listLines).toBe(new Set([...boxes, ...skipped]).size);
        expect(receipt.listLines).toBe(receipt.items + receipt.skipped.length);
        expect(new Set([...boxes, ...skipped])).toEqual(
          new Set([...boxes, ...skipped, ...plainlyTaskLike(source)]),
        );
      }),
      runs,
    );
  });

  test('a box is where its item says, and a change of it changes nothing else', () => {
    const picked = document.chain((source) => fc.tuple(fc.constant(source), fc.nat()));
    fc.assert(
      fc.property(picked, ([source, pick]) => {
        const items = itemsOf(source);
        for (const { box, claimed } of items) {
          expect(source.slice((box as number) - 1, (box as number) + 2)).toMatch(BOXES[claimed]);
        }
        const item = items[pick % items.length];
        if (!item) return;
        const at = item.box as number;
        for (const [mark, claimed] of [
          ['x', 'done'],
          ['~', 'not_applicable'],
          [' ', 'open'],
        ] as const) {
          const after = itemsOf(source.slice(0, at) + mark + source.slice(at + 1));
          expect(after).toEqual(items.map((each) => (each === item ? { ...each, claimed } : each)));
        }
      }),
      runs,
    );
  });

  test('a second parser finds the same tasks', () => {
    let compared = 0;
    fc.assert(
      fc.property(document, (source) => {
        if (knowsMore(source)) return;
        compared += 1;
        const found = tasksOf(source);
        const ours = itemsOf(source).map(({ box }) => ({
          line: lineAt(source, box as number),
          mark: source[box as number],
        }));
        expect(ours).toEqual(found);
      }),
      { numRuns: 1_500 },
    );
    expect(compared).toBeGreaterThan(300);
  });
});

const BOXES = { open: /^\[ \]$/, done: /^\[[xX]\]$/, not_applicable: /^\[~\]$/ };

const itemsOf = (source: string) => parseGuide(source).checklists.flatMap(({ items }) => items);

const lineAt = (source: string, offset: number) =>
  source.slice(0, offset).split(/\r\n|\r|\n/).length;

/** Lines that nobody would take for anything but a task. */
function plainlyTaskLike(source: string): number[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return lines.flatMap((line, at) =>
    /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX~-]?\](?:[ \t]|$)/.test(line) ? [at + 1] : [],
  );
}

/**
 * What the second parser doesn't know, tables and footnotes, and where micromark differs from the
 * reference. A number other than 1 begins no list for it where any block but a list goes before, even
 * past blank lines if that is code, or where a quote or an item begins on the same line. And a line
 * that goes on with a paragraph in a list or a quote from outside of it begins HTML for it, if it is
 * any complete tag. Where an item begins with a link's address, a box may follow on the next line;
 * where it begins with nothing, none may that is indented further.
 */
function knowsMore(source: string): boolean {
  const text = source.replace(/\r\n?/g, '\n');
  return (
    /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\||\[\^/m.test(text) ||
    /(?<![^ \t\n>.)*+-])(?!1[.)])\d+[.)]/.test(text) ||
    /(?:[-+*]|\d[.)])[ \t]+\[[^\]\n]*\]:/.test(text) ||
    /(?:[-+*]|\d[.)])[ \t]*$/m.test(text) ||
    /^[ \t>]*<(?:\/|(?!details|div|script|!))[a-z]/im.test(text)
  );
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemMatch, MatchItem } from './match.types';
import { matchItems } from './match-items';

/** Texts of which no two share a word; digits in words are never slips. */
const unlike = (at: number) => `w${at}a w${at}b w${at}c`;
const list = (texts: string[], side: string, path = ['List']): MatchItem[] =>
  texts.map((text, at) => ({ key: `${side}${at}`, id: null, text, path, parentKey: null }));

/** Few words, sections and ids, so that everything collides with everything. */
const crowded = (side: string): fc.Arbitrary<MatchItem[]> =>
  fc
    .array(
      fc.record({
        words: fc.array(
          fc.constantFrom('add', 'unit', 'tests', 'test', 'docs', 'for', 'login', '写'),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        path: fc.constantFrom(['A'], ['A', 'One'], ['B'], ['B', 'One'], ['C']),
        id: fc.option(fc.constantFrom('x', 'y', 'z'), { freq: 8 }),
        up: fc.option(fc.nat({ max: 3 }), { freq: 3 }),
      }),
      { maxLength: 14 },
    )
    .map((drafts) =>
      drafts.map(({ words, path, id, up }, at) => ({
        key: `${side}${at}`,
        id,
        text: words.join(' '),
        path,
        parentKey: up === null || at - up < 1 ? null : `${side}${at - up - 1}`,
      })),
    );

const keys = (items: MatchItem[]) => items.map(({ key }) => key).sort();
const kinds = (matches: ItemMatch[]) => new Set(matches.map(({ kind }) => kind));

describe('any two revisions', () => {
  test('hold every key in exactly one match, of a kind that fits', () => {
    fc.assert(
      fc.property(crowded('b'), crowded('a'), (before, after) => {
        const matches = matchItems(before, after);
        expect(matches.flatMap((match) => match.before).sort()).toEqual(keys(before));
        expect(matches.flatMap((match) => match.after).sort()).toEqual(keys(after));
        for (const { kind, before: olds, after: nows, certain, doubt } of matches) {
          expect(olds.length > 1).toBe(kind === 'merged');
          expect(nows.length > 1).toBe(kind === 'split');
          expect(olds.length === 0).toBe(kind === 'new');
          expect(nows.length === 0).toBe(kind === 'removed');
          expect(certain).toBe(doubt === null);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('give the same matches each time, from other objects too, and change none of them', () => {
    fc.assert(
      fc.property(crowded('b'), crowded('a'), (before, after) => {
        const copies = structuredClone({ before, after });
        const matches = matchItems(before, after);
        expect(matchItems(before, after)).toEqual(matches);
        expect(matchItems(copies.before, copies.after)).toEqual(matches);
        expect({ before, after }).toEqual(copies);
      }),
    );
  });

  test('match the same items when they change places', () => {
    const turned = { new: 'removed', removed: 'new', split: 'merged', merged: 'split' } as const;
    // Of two that changed places either may be the one that moved.
    const told = (matches: ItemMatch[], turn: boolean) =>
      matches
        .map(({ kind, before, after }) => {
          const other = turn && kind in turned ? turned[kind as keyof typeof turned] : kind;
          const [one, two] = turn ? [after, before] : [before, after];
          return `${other === 'moved' ? 'same' : other} ${one.join('+')} ${two.join('+')}`;
        })
        .sort();
    fc.assert(
      fc.property(crowded('b'), crowded('a'), (before, after) => {
        expect(told(matchItems(after, before), true)).toEqual(
          told(matchItems(before, after), false),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

test('a revision and itself are all the same, certainly', () => {
  fc.assert(
    fc.property(crowded('k'), (items) => {
      for (const match of matchItems(items, items)) {
        expect(match).toMatchObject({ kind: 'same', before: match.after, certain: true });
      }
    }),
  );
});

test('another order leaves only what is the same and what moved, each with its text', () => {
  const texts = fc.array(fc.nat({ max: 12 }).map(unlike), { maxLength: 30 });
  fc.assert(
    fc.property(
      texts.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([before, after]) => {
        const matches = matchItems(list(before, 'b'), list(after, 'a'));
        expect([...kinds(matches)].filter((kind) => kind !== 'same' && kind !== 'moved')).toEqual(
          [],
        );
        for (const {
          before: [one = ''],
          after: [other = ''],
        } of matches) {
          expect(before[Number(one.slice(1))]).toBe(after[Number(other.slice(1))]);
        }
      },
    ),
  );
});

test('what is deleted is removed, what is put in is new, and the rest is the same', () => {
  const steps = fc.array(fc.constantFrom('keep', 'keep', 'delete', 'insert'), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (all) => {
      const texts = all.map((_, at) => unlike(at));
      const before = list(texts, 'b').filter((_, at) => all[at] !== 'insert');
      const after = list(texts, 'a').filter((_, at) => all[at] !== 'delete');
      const matches = matchItems(before, after);
      for (const [at, step] of all.entries()) {
        const match = matches.find(
          (one) => one.before.includes(`b${at}`) || one.after.includes(`a${at}`),
        );
        const kind = { keep: 'same', delete: 'removed', insert: 'new' }[step as 'keep'];
        expect(match).toMatchObject({ kind, certain: true });
      }
      expect(matches).toHaveLength(all.length);
    }),
  );
});

test('one word more in some items makes exactly these reworded', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 60 }), (changed) => {
      const texts = changed.map((_, at) => unlike(at));
      const after = texts.map((text, at) => (changed[at] ? `${text} more${at}` : text));
      expect(matchItems(list(texts, 'k'), list(after, 'k'))).toEqual(
        changed.map((word, at) =>
          expect.objectContaining({
            kind: word ? 'reworded' : 'same',
            before: [`k${at}`],
            after: [`k${at}`],
            certain: true,
          }),
        ),
      );
    }),
  );
});

import fc from 'fast-check';
import { INJECTIONS } from './hostile-texts';

/** What no field knows of. Whatever is stored holds none of it. */
export const UNKNOWN = 'never-validated';

/** Values of a wrong kind, size or shape. */
export const wildValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    ' ',
    0,
    -1,
    1.5,
    2 ** 53,
    -(2 ** 31),
    1e308,
    [],
    {},
    [[]],
    '0',
    'null',
  ),
  fc.constantFrom('\u0000', 'a\u0000b', '\ud800', 'x\udfffy', '\u202e', '\ufeff', '\u0007', 'a\nb'),
  fc.constantFrom(...INJECTIONS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.nat(4).map((n) => 'x'.repeat(10 ** n * 3)),
  fc.nat(3).map((n) => '😀'.repeat(10 ** n * 3)),
  fc.nat(40).map((depth) => JSON.parse('['.repeat(depth + 1) + ']'.repeat(depth + 1))),
  fc.array(fc.integer(), { minLength: 200, maxLength: 600 }),
  fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
);

/**
 * What is nearly right: one field of another kind, left out or added.
 * @param valid what is right
 */
export function nearly(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.nat(20), fc.nat(3), wildValues).map(([value, at, how, wild]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wild;
    const keys = Object.keys(value);
    const key = keys[at % Math.max(1, keys.length)];
    const changed: Record<string, unknown> = { ...value };
    if (how === 0) return { ...changed, [UNKNOWN]: UNKNOWN, role: UNKNOWN };
    if (key === undefined) return { [UNKNOWN]: wild };
    if (how === 1) delete changed[key];
    else changed[key] = wild;
    return changed;
  });
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longJson } from './long-json';

const long = <T>(of: T) => Array.from({ length: 1_000 }, (_, at) => ({ at, of }));

describe('longJson', () => {
  it('gives what JSON.stringify gives, whatever the value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(fc.string()), async (value, names) => {
        const rows = long(value);
        const record = Object.fromEntries(
          [...names, ...rows.map(({ at }) => `n${at}`)].map((name) => [name, value]),
        );
        for (const whole of [value, { data: rows }, [rows], { record, value }, rows]) {
          expect(await longJson(whole)).toBe(JSON.stringify(whole));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what JSON leaves out', async () => {
    const odd = {
      none: undefined,
      at: new Date(0),
      rows: long(undefined),
      holes: [undefined, long(1)],
    };
    expect(await longJson(odd)).toBe(JSON.stringify(odd));
    expect(await longJson(undefined)).toBe(JSON.stringify(undefined));
  });

  it('lets others have their turn while a long list is written, and none for a short one', async () => {
    const turns = async (value: unknown) => {
      let count = 0;
      let over = false;
      const count1 = () => {
        if (over) return;
        count += 1;
        setImmediate(count1);
      };
      setImmediate(count1);
      await longJson(value);
      over = true;
      return count;
    };
    expect(await turns({ data: { items: long('x') } })).toBeGreaterThanOrEqual(5);
    expect(await turns({ data: { items: [1, 2, 3] } })).toBe(0);
  });
});

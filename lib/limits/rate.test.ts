import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberVisit } from '@/lib/api/visit';
import { createRate } from './rate';

const MINUTE = 60;

/** Takes one as somebody at an address. @returns whether it was allowed */
async function takes(rate: ReturnType<typeof createRate>, who: string, address: string) {
  let allowed = true;
  const context = { req: { raw: { headers: new Headers({ 'x-walkaround-ip': address }) } } };
  const header = (name: string) => context.req.raw.headers.get(name) ?? undefined;
  await rememberVisit({ req: { ...context.req, header } } as never, async () => {
    await rate.take(who).catch((error) => {
      expect([error.code, error.retryAfter > 0]).toEqual(['RATE_LIMITED', true]);
      allowed = false;
    });
  });
  return allowed;
}

test('nobody takes more than their share, nor an address more than its, whatever the order', async () => {
  const turn = fc.tuple(fc.nat(4), fc.nat(1));
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 20, maxLength: 60 }), async (turns) => {
      const rate = createRate('tried', 'tries', {
        points: 5,
        seconds: MINUTE,
        address: { points: 8, seconds: MINUTE },
      });
      const byPerson = new Map<number, number>();
      const byAddress = new Map<number, number>();
      for (const [person, address] of turns) {
        const expected = (byPerson.get(person) ?? 0) < 5 && (byAddress.get(address) ?? 0) < 8;
        expect(await takes(rate, `person ${person}`, `192.0.2.${address}`)).toBe(expected);
        if (!expected) continue;
        byPerson.set(person, (byPerson.get(person) ?? 0) + 1);
        byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
      }
    }),
    { numRuns: 50 },
  );
});

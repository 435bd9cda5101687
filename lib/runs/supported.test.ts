import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimedAnswer } from '@/lib/model/claim';
import { hasSecond, isConfirmableBy, strengthGiven, USUAL_RULE } from '@/lib/model/strength';
import { acceptedIn, supportedIn } from './accepted.rules';
import { type AnswerStep, answeredAfter } from './answered.reducer';
import { answeredOf } from './answered-facts';
import { beginning } from './document-claims';

const RULE = { ...USUAL_RULE, second: true };
const ACCEPTED = strengthGiven({ claims: false, accepts: true });

const steps = fc.array(
  fc.record({
    who: fc.constantFrom('ada', 'bo', 'cy'),
    does: fc.constantFrom('confirm', 'accept', 'take back'),
  }),
  { maxLength: 8 },
);

const at = (place: number) => new Date(Date.UTC(2026, 10, 22, 9, 0, place));

test('what a document claims has a second person only where two others stand behind it, as the history tells', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const nobody = { personId: null, via: null, mutationId: null, undoes: null };
      const history: AnswerStep[] = [
        {
          ...nobody,
          kind: 'answered',
          at: at(0),
          claims: true,
          accepts: false,
          after: claimedAnswer('done'),
        },
      ];
      let row = beginning('done', at(0));
      for (const [place, { who, does }] of all.entries()) {
        const now = at(place + 1);
        if (does === 'confirm' && isConfirmableBy(row, RULE, who)) {
          const accepts = row.strength === ACCEPTED;
          const next = supportedIn(row, { by: who, at: now });
          row = { ...next, strength: strengthGiven({ claims: false, accepts }) };
          history.push({ kind: 'confirmed', personId: who, at: now });
        }
        const stands = row.strength === ACCEPTED && (hasSecond(row) || row.confirmedBy === who);
        if (does === 'accept' && !stands) {
          row = acceptedIn(row, { by: who, at: now });
          const decided = { kind: 'answered', claims: false, accepts: true, after: {} } as const;
          history.push({ ...nobody, ...decided, personId: who, at: now });
        }
        if (does === 'take back' && row.confirmedBy === who) {
          const told = answeredAfter([...history, { kind: 'unconfirmed' }]);
          const stays = told.confirmedAt?.getTime() === row.confirmedAt?.getTime();
          if (told.confirmedBy === who && stays) continue;
          row = { ...row, ...told };
          history.push({ kind: 'unconfirmed' });
        }
        expect(answeredOf(row)).toEqual(answeredAfter(history));
        if (hasSecond(row)) {
          expect(row.answeredBy).not.toBeNull();
          expect(row.confirmedBy).not.toBe(row.answeredBy);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './event.hash';
import { newSalt } from './event.salt';
import { sealAgain, sealNames, takeOut, unsealNames } from './event.seal';

const who = fc.constantFrom('ada', 'bo', 'kim');
const name = fc.oneof(fc.string(), fc.constantFrom('Ada', 'Deleted person 1', '"}', '\n'));
const via = fc.option(fc.record({ tokenId: fc.uuid(), name }));

/** Events of every form that names can have in one: alone, in a list, missing, of nobody. */
const event = fc.oneof(
  fc.record({
    type: fc.constant('member.added'),
    actorId: who,
    via,
    data: fc.record({ personId: who, name, invitedBy: fc.record({ id: who, name }) }),
  }),
  fc.record({
    type: fc.constant('sign-off.stale'),
    actorId: who,
    via,
    data: fc.record({ signOffs: fc.array(fc.record({ personId: who, personName: name })) }),
  }),
  fc.record({
    type: fc.constant('action.added'),
    actorId: who,
    via,
    data: fc.record({ action: fc.record({ ownerId: fc.option(who), ownerName: fc.option(name) }) }),
  }),
  fc.record({
    type: fc.constant('run.signed'),
    actorId: who,
    via,
    data: fc.record({ personName: name, email: name, title: name }),
  }),
  fc.record({ type: fc.constant('comment.added'), actorId: who, via, data: fc.record({ name }) }),
);

const INSTEAD = { name: 'Deleted person 1', email: 'deleted-person-1@deleted.invalid' };
const take = (of: string, facts: object, names: Parameters<typeof takeOut>[1]) =>
  takeOut(facts as Parameters<typeof takeOut>[0], names, new Set([of]), INSTEAD, sha256);

test('an event is read as it was said, and is hashed alike whoever makes the hash', () => {
  fc.assert(
    fc.property(event, (said) => {
      const { facts, names } = sealNames(said, newSalt, sha256);
      const read = unsealNames(facts, names);
      expect(read.facts).toEqual(said);
      expect(sealAgain(read.facts, read.names, sha256)).toEqual(facts);
    }),
  );
});

test('what is hashed is the same once names are gone, and says nothing of them', () => {
  fc.assert(
    fc.property(event, who, (said, gone) => {
      const { facts, names } = sealNames(said, newSalt, sha256);
      const taken = take(gone, facts, names);
      if (!taken) return;
      expect(taken).toMatchObject({ facts, rewritten: false });
      const read = unsealNames(taken.facts, taken.names);
      expect(sealAgain(read.facts, read.names, sha256)).toEqual(facts);
      // Once is enough, and the others' names are as they were.
      expect(take(gone, taken.facts, taken.names)).toBeNull();
      const others = (all: typeof names) => all?.filter(({ of }) => of !== gone);
      expect(others(taken.names)).toEqual(others(names));
      for (const { of, value } of taken.names ?? [])
        if (of === gone) expect(Object.values(INSTEAD)).toContain(value);
    }),
  );
});

test('of an event from before, the name alone is replaced', () => {
  fc.assert(
    fc.property(event, who, (said, gone) => {
      const taken = take(gone, said, null);
      if (!taken) return;
      expect(taken.rewritten).toBe(true);
      expect(take(gone, taken.facts, null)).toBeNull();
      const shape = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value, (key, one) => (/name|email/i.test(key) ? '' : one)));
      expect(shape(taken.facts)).toEqual(shape(said));
    }),
  );
});

test('a name that was taken away with its salt is missed', () => {
  fc.assert(
    fc.property(event, fc.nat(3), (said, which) => {
      const { facts, names } = sealNames(said, newSalt, sha256);
      if (!names) return;
      const kept = names.filter((_, at) => at !== which % names.length);
      for (const some of [kept, null]) {
        const read = unsealNames(facts, some);
        expect(sealAgain(read.facts, read.names, sha256)).toBeNull();
      }
    }),
  );
});

test('a place that such an event has no name at is no place', () => {
  const said = { type: 'member.removed', actorId: 'ada', data: { personId: 'bo', name: 'Bo' } };
  for (const at of ['data.personId', 'data.__proto__', 'actorId', 'data.name.length', ''])
    expect(sealAgain(said, [{ at, salt: 'x' }], sha256)).toBeNull();
});

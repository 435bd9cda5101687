import { expect, test } from 'vitest';
import { namingPlaces } from '@/lib/events/event.names';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { TRACED, tracedPerson } from '@/lib/testing/traced-person';
import { HELD } from './held.repo';

test('people export all that is kept about them, and no secret', async () => {
  const w = await checkedWorld();
  const { person } = await tracedPerson(w);
  const { status, headers, json, text } = await w.as(person)('GET', '/me/data?download=true');
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="personal-data-${person.id}.json"`,
  );
  const { account, kept, events } = json.data;
  expect(account).toMatchObject(TRACED);
  const shown = HELD.filter(({ shown }) => shown.length > 0).map(({ name }) => name);
  expect(Object.keys(kept)).toEqual(shown);
  for (const name of [
    'sessions',
    'signInWays',
    'tokens',
    'tokensMade',
    'passwordLinks',
    'invitationsAccepted',
    'memberships',
    'pins',
    'answers',
    'assignedItems',
    'evidence',
    'comments',
    'mentionsOfMe',
    'mentionsByMe',
    'seats',
    'votes',
    'decisions',
    'signOffs',
    'actions',
    'providerAccounts',
    'notices',
    'confirmations',
    'waivers',
    'newsOfWaivers',
  ])
    expect([name, kept[name].length > 0]).toEqual([name, true]);
  for (const planted of ['comment', 'evidence', 'reason', 'action', 'vote', 'decision'])
    expect(text).toContain(`Traced ${planted}`);
  const types = new Set(events.map(({ type }: { type: string }) => type));
  for (const type of ['comment.added', 'evidence.added', 'review.voted', 'run.signed'])
    expect(types).toContain(type);
  const secrets = byHand(w)
    .prepare(
      `select token from sessions union select password from accounts union select secret_hash from tokens
       union select token_hash from password_resets union select token_hash from invitations`,
    )
    .pluck()
    .all() as string[];
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test('an owner exports for somebody, nobody else does', async () => {
  const w = await checkedWorld();
  const [bo, kim] = [await w.join('Bo'), await w.join('Kim')];
  const at = `/people/${bo.id}/data`;
  const own = (await w.as(bo)('GET', '/me/data')).json.data;
  expect((await w.as(w.owner)('GET', at)).json.data).toEqual(own);
  expect((await w.as(kim)('GET', at)).status).toBe(403);
  expect((await w.as(w.owner)('GET', `/people/${w.owner.id.replace(/.$/, 'x')}/data`)).status).toBe(
    404,
  );
});

test('no event keeps a name in what its hash covers', async () => {
  const w = await checkedWorld();
  await tracedPerson(w);
  const stored = byHand(w)
    .prepare("select type, data || coalesce(via, '') as said from events")
    .all() as { type: string; said: string }[];
  const naming = stored.filter(({ said }) => /Quillfeather|Olga Owner/.test(said));
  // Texts that people wrote stay as they wrote them.
  expect(naming.map(({ type }) => type)).toEqual(['comment.added', 'comment.added']);
});

/**
 * Places that no event says anything at now: a request has no decision, no decision of a review is
 * undone, and a change of an action says ids alone. One that comes to say something fails the test.
 */
const SILENT = [
  'action.changed data.before.ownerName',
  'action.changed data.after.ownerName',
  'waiver.requested data.waiver.decidedByName',
  'review.decided data.answer.waiver.facts.ownerName',
  'review.decided data.answer.waiver.facts.approverName',
  'review.decided data.answer.waiver.facts.requestedByName',
  'review.decided data.answer.waiver.facts.decidedByName',
];

test('every place at which events name people is gone to', async () => {
  const w = await checkedWorld();
  await tracedPerson(w);
  const stored = byHand(w)
    .prepare('select type, names from events where names is not null')
    .all() as { type: string; names: string }[];
  const said = new Set(
    stored.flatMap(({ type, names }) =>
      ((JSON.parse(names) ?? []) as { at: string }[]).map(
        ({ at }) => `${type} ${at.replace(/\.\d+\./g, '.*.')}`,
      ),
    ),
  );
  expect([...said].some((place) => place.endsWith(' via.name'))).toBe(true);
  expect(
    namingPlaces()
      .filter((place) => !said.has(place))
      .toSorted(),
  ).toEqual(SILENT.toSorted());
});

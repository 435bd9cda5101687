import type { EventType } from '@/lib/model/event.types';

/** What of an event may name people. */
export interface NamingFacts {
  type: string;
  actorId: string | null;
  data: unknown;
  via?: unknown;
}

/** SHA-256 of a text, in hex. Each side brings its own. */
export type Digest = (text: string) => string;

/** The same of a waiver that an event tells of. */
const inWaiver = (at: string): [name: string, of: string][] => [
  [`${at}.ownerName`, `${at}.ownerId`],
  [`${at}.approverName`, `${at}.approverId`],
  [`${at}.requestedByName`, `${at}.requestedBy`],
  [`${at}.decidedByName`, `${at}.decidedBy`],
];

/**
 * Where each kind of event says somebody's name or email, and where it says whose that is. `*` is
 * each entry of a list; `actor` is whoever did it. An event that names people at another place
 * keeps their names for good: add it here.
 */
const PLACES: { readonly [T in EventType]?: readonly (readonly [name: string, of: string])[] } = {
  'member.added': [
    ['data.name', 'data.personId'],
    ['data.invitedBy.name', 'data.invitedBy.id'],
  ],
  'member.changed': [
    ['data.name', 'data.personId'],
    ['data.invitedBy.name', 'data.invitedBy.id'],
  ],
  'member.removed': [['data.name', 'data.personId']],
  'review.joined': [['data.name', 'data.participantId']],
  'review.invited': [['data.name', 'data.participantId']],
  'review.dismissed': [['data.name', 'data.participantId']],
  'review.voted': [['data.open.name', 'data.open.participantId']],
  'review.revealed': [['data.votes.*.name', 'data.votes.*.participantId']],
  'item.answered': [
    ['data.answered.via.name', 'data.answered.by'],
    ...inWaiver('data.waiver.facts'),
  ],
  'waiver.requested': inWaiver('data.waiver'),
  'review.decided': [
    ['data.action.ownerName', 'data.action.ownerId'],
    ...inWaiver('data.answer.waiver.facts'),
  ],
  'review.led': [['data.name', 'data.to']],
  'run.signed': [
    ['data.personName', 'actor'],
    ['data.email', 'actor'],
  ],
  'sign-off.stale': [['data.signOffs.*.personName', 'data.signOffs.*.personId']],
  'sign-off.valid': [['data.signOffs.*.personName', 'data.signOffs.*.personId']],
  'action.added': [['data.action.ownerName', 'data.action.ownerId']],
  'action.changed': [
    ['data.before.ownerName', 'data.before.ownerId'],
    ['data.after.ownerName', 'data.after.ownerId'],
  ],
};

/** The name of a person's token is that person's. */
const OF_TOKENS = [['via.name', 'actor']] as const;

/** Every place at which some event may name somebody, as its kind and the path, for a test that goes to each. */
export const namingPlaces = (): string[] =>
  Object.entries(PLACES).flatMap(([type, places]) => places.map(([name]) => `${type} ${name}`));

/** Every name that an event says, where, and whose it is. */
export function namesIn(facts: NamingFacts): { at: string; of: string | null; value: string }[] {
  return placesIn(facts).flatMap(({ at, entry, of }) => {
    const value = valueAt(facts, at);
    if (typeof value !== 'string') return [];
    const whose = of === 'actor' ? facts.actorId : valueAt(facts, of.replace('*', entry));
    return { at, of: typeof whose === 'string' ? whose : null, value };
  });
}

/** Whether an event holds, where it would say a name, what a name is hashed as. */
export const hasSealed = (facts: NamingFacts): boolean =>
  placesIn(facts).some(({ at }) => valueAt(facts, `${at}.sealed`) !== undefined);

/** Every place where such an event says a name, whether it does or not. */
function placesIn(facts: NamingFacts): { at: string; entry: string; of: string }[] {
  const places = [...(PLACES[facts.type as EventType] ?? []), ...OF_TOKENS];
  return places.flatMap(([name, of]) => concrete(facts, name).map((one) => ({ ...one, of })));
}

/** Whether an event may name people at all: a first look that needs none of its data. */
export const namesPeople = ({ type, via }: Pick<NamingFacts, 'type' | 'via'>): boolean =>
  type in PLACES || (via ?? null) !== null;

/** A place for each entry of the list that it goes through; as it is, if through none. */
function concrete(facts: NamingFacts, place: string): { at: string; entry: string }[] {
  const [list = '', rest] = place.split('.*');
  if (rest === undefined) return [{ at: place, entry: '' }];
  const entries = valueAt(facts, list);
  if (!Array.isArray(entries)) return [];
  return entries.map((_, n) => ({ at: `${list}.${n}${rest}`, entry: String(n) }));
}

function valueAt(facts: NamingFacts, place: string): unknown {
  let value: unknown = facts;
  for (const step of place.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/**
 * An event's facts with other values at some places; the given ones stay as they are. Places that
 * somebody took away from a stored event are passed over: its hash tells of them.
 */
export function withValues<F extends NamingFacts>(
  facts: F,
  values: readonly { at: string; value: unknown }[],
): F {
  if (values.length === 0) return facts;
  const { data, via } = structuredClone({ data: facts.data, via: facts.via ?? null });
  const copy = { data, via } as Record<string, unknown>;
  for (const { at, value } of values) {
    const steps = at.split('.');
    const last = steps.pop() as string;
    const holder = valueAt(copy as unknown as NamingFacts, steps.join('.'));
    if (typeof holder === 'object' && holder !== null)
      (holder as Record<string, unknown>)[last] = value;
  }
  return { ...facts, data, via };
}

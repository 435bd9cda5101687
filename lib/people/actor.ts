/** Who does a thing: a person, an API token, or the system. */
export type Actor =
  | { kind: 'person'; id: string; name: string; role: 'owner' | 'member' }
  | { kind: 'guest'; id: string; name: string; reviewId: string }
  | { kind: 'system'; id: null; name: string };

export type Person = Extract<Actor, { kind: 'person' }>;

/** Somebody with a name and a link, who may take part in one review; the id is the participant's. */
export type Guest = Extract<Actor, { kind: 'guest' }>;

/** The instance itself, for what nobody asked for in person. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: 'Walkaround' };

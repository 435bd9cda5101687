/** Who does a thing: a person, an API token, or the system. */
export type Actor =
  | { kind: 'person'; id: string; name: string; role: 'owner' | 'member' }
  | { kind: 'system'; id: null; name: string };

export type Person = Extract<Actor, { kind: 'person' }>;

/** The instance itself, for what nobody asked for in person. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: 'Walkaround' };

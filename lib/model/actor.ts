import type { EventActor } from './event.types';
import type { InstanceRole } from './instance.roles';
import type { ByToken, EventVia } from './token.types';

/** Who does a thing: a person, by themselves or through a token; a review's guest; or the system. */
export type Actor =
  | {
      kind: 'person';
      id: string;
      name: string;
      role: InstanceRole;
      token?: ByToken;
      /** Whether they may do nothing else before they have set up an authenticator app. */
      secondFactorDue?: true;
    }
  | { kind: 'guest'; id: string; name: string; reviewId: string }
  | { kind: 'system'; id: null; name: string };

export type Person = Extract<Actor, { kind: 'person' }>;

/** Somebody with a name and a link, who may take part in one review; the id is the participant's. */
export type Guest = Extract<Actor, { kind: 'guest' }>;

/** The instance itself, for what nobody asked for in person. */
export const SYSTEM: Actor = { kind: 'system', id: null, name: 'Walkaround' };

/** What an event calls an actor: a project's own token is no person, whatever rights it has. */
export const actorKind = (actor: Actor): EventActor['kind'] =>
  actor.kind === 'person' && actor.token?.ofProject ? 'token' : actor.kind;

/** The token that somebody acts through, as an event keeps it; none for who does it in person. */
export function viaOf(actor: Actor): EventVia | null {
  if (actor.kind !== 'person' || !actor.token) return null;
  const { id: tokenId, name, isAgent, model, run } = actor.token;
  return { tokenId, name, isAgent, model, run };
}

/** Whether an event's actor stands among the people, so that answers can name them. */
export const isAmongPeople = (kind: string): boolean => kind === 'person' || kind === 'token';

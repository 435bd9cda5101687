import type { EventActor } from '@/lib/model/event.types';
import type { EventVia } from '@/lib/model/token.types';

/**
 * What stands behind an actor's name when a token was used: ", via Nightly checks", and of an agent
 * what it said of itself. Empty for whoever did it in person.
 */
export function throughOf({ actor, via }: { actor: EventActor; via?: EventVia | null }): string {
  if (!via) return '';
  const own = actor.kind === 'token';
  const agent = ['agent', via.model, via.run].filter(Boolean).join(', ');
  const what = via.isAgent ? ` (${agent})` : own ? ' (token)' : '';
  return own ? what : `, via ${via.name}${what}`;
}

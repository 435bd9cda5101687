import { isClaim, type Lack, type StageRule, type Strength } from '@/lib/model/strength';
import type { EventVia } from '@/lib/model/token.types';

/** What stands for who answered where nobody has, but a document claims it. */
export const BY_DOCUMENT = 'the document';

/** "Claimed by the document, and checked": what nobody has answered. */
export const claimedByDocumentWords = (strength: Strength | null): string =>
  `Claimed by ${BY_DOCUMENT}${strength === 'checked' ? ', and checked' : ''}`;

/** Who answered, and through what: "Claimed by Nightly checks (agent), through Ada’s token". */
export function answeredByWords(
  strength: Strength | null,
  who: string,
  via: EventVia | null,
): string {
  if (isClaim(strength)) return claimedWords(strength, who, via);
  return via ? `Answered by ${who}, via ${via.name}` : `Answered by ${who}`;
}

/** The same of a claim, or of what a person said and who can only claim has changed something of. */
export function claimedWords(strength: Strength | null, who: string, via: EventVia | null): string {
  const checked = strength === 'checked' ? ', and checked' : '';
  // A project’s own token is who answered.
  const claims = via !== null && (via.isAgent || who.startsWith(via.name));
  if (claims) return `Claimed by ${claimWords(who, via)}${checked}`;
  const through = via ? `, via ${via.name}` : '';
  return `To be confirmed again${checked}: answered by ${who}${through}`;
}

/** "Nightly checks (agent, some-model-4), through Ada’s token" */
function claimWords(who: string, via: EventVia): string {
  const agent = via.isAgent ? ['agent', via.model, via.run].filter(Boolean).join(', ') : '';
  const named = agent ? `${via.name} (${agent})` : via.name;
  // A project’s own token is who answered, and no person stands behind it.
  return who.startsWith(via.name) ? named : `${named}, through ${who}’s token`;
}

/** "confirmation and evidence": what a settled answer needs before it counts. */
export function lackWords(lacks: readonly Lack[], { strength }: StageRule): string {
  const needs: Record<Lack, string> = {
    strength: strength === 'accepted' ? 'a review that accepts it' : 'confirmation',
    second: 'a second person',
    evidence: 'evidence',
  };
  const words = lacks.map((lack) => needs[lack]);
  const last = words.pop() ?? '';
  return words.length > 0 ? `${words.join(', ')} and ${last}` : last;
}

import canonicalize from 'canonicalize';
import type { EvidenceKind } from '@/lib/runs/answer.types';
import type { SignedFields } from './signed-fields';

/** A piece of evidence by what it says. Which row it is does not count: put back, it is the same. */
export interface EvidenceContent {
  kind: EvidenceKind;
  url: string | null;
  text: string | null;
}

/** What a sign-off accepts of one item: its answer and what backs it. */
export interface SignedAnswer extends SignedFields {
  evidence: EvidenceContent[];
}

/** How every item of a run begins. */
export const UNANSWERED: SignedAnswer = {
  status: 'open',
  justification: null,
  note: null,
  evidence: [],
};

/**
 * What a sign-off is bound to, as canonical JSON (RFC 8785); its SHA-256 in hex is the `state` of a
 * sign-off. Items that nobody answered are left out, so a project's history alone gives the same.
 * The server, the command line and the browser share it; each brings its own SHA-256.
 * @param run the run's id and the revision it is pinned to
 * @param answers by the item's id, in any order, with or without unanswered ones
 */
export function canonicalState(
  run: { id: string; revision: string },
  answers: Iterable<readonly [string, SignedAnswer]>,
): string {
  const items: Record<string, object> = {};
  for (const [id, answer] of answers) {
    if (isUnanswered(answer)) continue;
    const { status, justification, note, evidence } = answer;
    items[id] = { status, justification, note, evidence: inOrder(evidence) };
  }
  return canonicalize({ v: 1, run: run.id, revision: run.revision, items }) as string;
}

/** One piece of evidence as text, to compare and sort by. */
export const evidenceText = ({ kind, url, text }: EvidenceContent) =>
  canonicalize({ kind, url, text }) as string;

/** Evidence in an order that does not hang on when each piece was added. */
export const inOrder = (evidence: readonly EvidenceContent[]) =>
  evidence
    .map((one) => ({ text: evidenceText(one), one }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ one: { kind, url, text } }) => ({ kind, url, text }));

const isUnanswered = ({ status, justification, note, evidence }: SignedAnswer) =>
  status === 'open' && justification === null && note === null && evidence.length === 0;

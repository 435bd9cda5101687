import canonicalize from 'canonicalize';
import type { EvidenceFile, EvidenceKind } from '@/lib/model/answer.types';
import type { SignedFields } from '@/lib/model/signed-fields';

/** A piece of evidence by what it says. Which row it is does not count: put back, it is the same. */
export interface EvidenceContent {
  kind: EvidenceKind;
  url: string | null;
  text: string | null;
  /** Of an upload alone. */
  file?: EvidenceFile | undefined;
}

/** The waiver that an item waits by; none where it does not wait. */
export interface SignedWaiver {
  waiver: string | null;
}

/** What a sign-off accepts of one item: its answer, by which waiver it waits, and what backs it. */
export interface SignedAnswer extends SignedFields, SignedWaiver {
  evidence: EvidenceContent[];
}

/** How every item of a run begins. */
export const UNANSWERED: SignedAnswer = {
  status: 'open',
  justification: null,
  note: null,
  waiver: null,
  evidence: [],
};

/**
 * What a sign-off is bound to, as canonical JSON (RFC 8785); its SHA-256 in hex is the `state` of a
 * sign-off. Items that nobody answered are left out, so a project's history alone gives the same.
 * The server, the command line and the browser share it; each brings its own SHA-256.
 * @param run the run's id and the revision it is pinned to
 * @param answers by the item's id, in any order, with or without unanswered ones
 * @param form `before waivers` leaves out by which waiver an item waits, as states did once
 */
export function canonicalState(
  run: { id: string; revision: string },
  answers: Iterable<readonly [string, SignedAnswer]>,
  form: 'present' | 'before waivers' = 'present',
): string {
  const items: Record<string, object> = {};
  for (const [id, answer] of answers) {
    if (isUnanswered(answer)) continue;
    const { status, justification, note, waiver, evidence } = answer;
    const by = waiver !== null && form === 'present' ? { waiver } : {};
    items[id] = { status, justification, note, ...by, evidence: inOrder(evidence) };
  }
  return canonicalize({ v: 1, run: run.id, revision: run.revision, items }) as string;
}

/** One piece of evidence as text, to compare and sort by. */
export const evidenceText = (one: EvidenceContent) => canonicalize(said(one)) as string;

/** Evidence in an order that does not hang on when each piece was added. */
export const inOrder = (evidence: readonly EvidenceContent[]) =>
  evidence
    .map((one) => ({ text: evidenceText(one), one }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ one }) => said(one));

/** Of a file the hash says all; what is no file says what it said before there were any. */
const said = ({ kind, url, text, file }: EvidenceContent) => ({
  kind,
  url,
  text,
  ...(file ? { sha256: file.sha256 } : {}),
});

const isUnanswered = ({ status, justification, note, evidence }: SignedAnswer) =>
  status === 'open' && justification === null && note === null && evidence.length === 0;

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Claims } from '@/lib/signing/claims';
import { jsonLines } from '@/lib/signing/json-lines';
import { digestsOf, unpackDigests } from '@/lib/signing/line-digests';
import type { PublicKey } from '@/lib/signing/public-key';
import { contentText, findSignedJson, type SignedJson } from '@/lib/signing/signed-json';
import { compareLines } from './compare-lines';
import type { AlteredLine, Verification } from './verification.types';
import { signatureAltered } from './verify-document';
import { judgeSignature } from './verify-signature';

/**
 * Checks a JSON report or JSON minutes. What counts is what the JSON says: spaces, line breaks, the
 * order of names and how characters are escaped may differ.
 * @param value the file, parsed
 */
export function verifyJson(value: unknown, keys: readonly PublicKey[]): Verification {
  const found = findSignedJson(value);
  const kind = kindOf(found);
  const file = { format: 'json', kind } as const;
  if (!found?.signed) {
    return { state: 'uncheckable', file, why: kind === 'unknown' ? 'not-ours' : 'unsigned' };
  }
  const { signature } = found;
  const claims = signature?.claims ?? null;
  const judged = signature ? judgeSignature(signature, keys) : 'bad-signature';
  if (!claims || judged === 'bad-signature') {
    if (kind === 'unknown') return { state: 'uncheckable', file, why: 'not-ours' };
    return signatureAltered(file, claims);
  }
  const ours = { format: 'json', kind: claims.kind } as const;
  if (judged === 'wrong-key') {
    return { state: 'uncheckable', file: ours, why: 'other-key', claims };
  }
  const text = contentText(found.content);
  const same = bytesToHex(sha256(utf8ToBytes(text))) === claims.sha256;
  if (same && found.beside.length === 0) {
    return { state: 'valid', file: ours, claims, crlf: false };
  }
  const lines = same ? [] : differences(found, claims);
  const beside = found.beside.map(
    (name): AlteredLine => ({ change: 'added', line: 0, pointer: `/${name}` }),
  );
  return { state: 'altered', file: ours, claims, lines: [...lines, ...beside], brokenAt: null };
}

function differences({ content, at }: SignedJson, claims: Claims): AlteredLine[] {
  const now = jsonLines(content);
  const digests = digestsOf(now.map(({ text }) => utf8ToBytes(text)));
  return compareLines(unpackDigests(claims.lines) ?? [], digests).map((one) => {
    if (one.change !== 'removed') {
      const line = now[one.line - 1];
      return { ...one, pointer: at + (line?.pointer ?? ''), text: line?.text.trim() ?? '' };
    }
    // What is gone has no place any more; what stands where it stood has one.
    const before = now[Math.min(one.line, now.length) - 1];
    return { ...one, pointer: at + (before?.pointer ?? '') };
  });
}

/** What a JSON document is, by its own members: before anybody vouches for it. */
function kindOf(found: SignedJson | null): 'report' | 'minutes' | 'unknown' {
  if (!found) return 'unknown';
  const { projectId, runs, head, reviewId, kind } = found.content;
  if (typeof projectId !== 'string' || !Array.isArray(runs) || typeof head !== 'string') {
    return 'unknown';
  }
  if (typeof reviewId === 'string') return 'minutes';
  return kind === 'project' || kind === 'run' ? 'report' : 'unknown';
}

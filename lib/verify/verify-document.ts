import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Claims } from '@/lib/signing/claims';
import { linesOf } from '@/lib/signing/line-digests';
import { bytesOf, undoCrlf } from '@/lib/signing/line-ends';
import type { PublicKey } from '@/lib/signing/public-key';
import { findBlocks, hasRemains, type SignatureBlock } from '@/lib/signing/signature-block';
import { alteredLines, shown } from './altered-lines';
import type { AlteredLine, FileFacts, Verification } from './verification.types';
import { judgeSignature } from './verify-signature';

/**
 * Checks a signed Markdown or HTML document, with no network and no clock.
 *
 * Every byte counts but one thing: a file whose every line end became CRLF is judged as if it had
 * not. What stands behind the signature is an addition.
 * @param input the file, best as bytes: text has lost what was not UTF-8
 * @param keys the public keys to believe
 */
export function verifyDocument(
  input: Uint8Array | string,
  keys: readonly PublicKey[],
  format: 'markdown' | 'html' = 'markdown',
): Verification {
  const { bytes, crlf } = undoCrlf(bytesOf(input));
  const blocks = findBlocks(bytes);
  const unknown = { format, kind: 'unknown' } as const;
  if (blocks.length === 0) {
    return hasRemains(bytes)
      ? signatureAltered(unknown, null)
      : { state: 'uncheckable', file: unknown, why: 'unsigned' };
  }
  for (const block of blocks) {
    const { claims } = block;
    if (claims && judgeSignature(block, keys) === 'good')
      return compare(bytes, block, claims, { crlf, format });
  }
  const { claims } = blocks[0] as SignatureBlock;
  const file = { format, kind: claims?.kind ?? 'unknown' } as const;
  const judged = judgeSignature(blocks[0] as SignatureBlock, keys);
  if (judged === 'wrong-key' && claims) {
    return { state: 'uncheckable', file, why: 'other-key', claims };
  }
  return signatureAltered(file, claims);
}

/** The signature itself was touched: of the rest nothing can be said. */
export function signatureAltered(file: FileFacts, claims: Claims | null): Verification {
  return { state: 'altered', file, claims, lines: [], brokenAt: null, signatureAltered: true };
}

function compare(
  bytes: Uint8Array,
  block: SignatureBlock,
  claims: Claims,
  { crlf, format }: { crlf: boolean; format: 'markdown' | 'html' },
): Verification {
  const file = { format, kind: claims.kind } as const;
  const content = bytes.subarray(0, block.start);
  const behind = linesBehind(bytes, block.end);
  const same = bytesToHex(sha256(content)) === claims.sha256;
  if (same && behind.length === 0 && claims.kind !== 'history') {
    return { state: 'valid', file, claims, crlf };
  }
  const lines = same ? [] : alteredLines(content, claims.lines);
  return { state: 'altered', file, claims, lines: [...lines, ...behind], brokenAt: null };
}

/** What differs from the one line feed that stands behind a block. */
function linesBehind(bytes: Uint8Array, end: number): AlteredLine[] {
  const last = linesOf(bytes.subarray(0, end)).length;
  const [rest, ...added] = linesOf(bytes.subarray(end));
  if (!rest) return [{ change: 'changed', line: last, was: last, note: 'has lost its line end' }];
  const touched: AlteredLine[] =
    rest.length > 0 || bytes[end] !== 0x0a
      ? [{ change: 'changed', line: last, was: last, ...shown(rest) }]
      : [];
  return [
    ...touched,
    ...added.map(
      (line, at): AlteredLine => ({
        change: 'added',
        line: last + 1 + at,
        ...shown(line),
      }),
    ),
  ];
}

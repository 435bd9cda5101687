import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { parseHistorySignature } from '@/lib/signing/history-signature';
import { linesOf } from '@/lib/signing/line-digests';
import { bytesOf, undoCrlf } from '@/lib/signing/line-ends';
import type { PublicKey } from '@/lib/signing/public-key';
import { alteredLines, shown } from './altered-lines';
import { checkChain } from './chain';
import { signOffsIn } from './history-sign-offs';
import type { AlteredLine, Verification } from './verification.types';
import { signatureAltered } from './verify-document';
import { judgeSignature } from './verify-signature';

/**
 * Checks a history that was exported as JSONL: that each event follows from the one before it, and
 * that all are there, as the signed last line says. Without that line the chain alone is checked,
 * which can't tell whether the end was cut off.
 * @param input the file, best as bytes: text has lost what was not UTF-8
 * @param keys the public keys to believe
 */
export function verifyHistory(
  input: Uint8Array | string,
  keys: readonly PublicKey[],
): Verification {
  const { bytes, crlf } = undoCrlf(bytesOf(input));
  const lines = linesOf(bytes);
  const at = lines.findLastIndex((line) => parseHistorySignature(utf8(line)) !== null);
  const signed = at < 0 ? null : parseHistorySignature(utf8(lines[at] as Uint8Array));
  if (!signed) return withoutSignature(lines);

  const { claims } = signed;
  const state = judgeSignature(signed, keys);
  if (!claims || state === 'bad-signature') return signatureAltered(file, claims);
  if (state === 'wrong-key') return { state: 'uncheckable', file, why: 'other-key', claims };

  const events = lines.slice(0, at);
  const start = events.reduce((sum, line) => sum + line.length + 1, 0);
  const content = bytes.subarray(0, start);
  const { seq, head, brokenAt: broken, redacted } = checkChain(texts(events), claims.projectId);
  // A chain that was cut off holds as far as it goes.
  const missing = { line: events.length + 1, seq: seq + 1, reason: 'missing' } as const;
  const { signOffs, unreadable } = signOffsIn(texts(broken ? [] : events));
  const brokenAt = broken ?? (seq < claims.seq ? missing : unreadable);
  const same = bytesToHex(sha256(content)) === claims.sha256;
  const behind = linesBehind(bytes, lines, at);
  const whole =
    claims.kind === 'history' &&
    seq === claims.seq &&
    head === claims.head &&
    events.length === claims.count;
  if (same && whole && !brokenAt && behind.length === 0) {
    const found = { crlf, signOffs, ...(redacted ? { redacted } : {}) };
    return { state: 'valid', file, claims, ...found };
  }
  const altered = same ? [] : alteredLines(content, claims.lines);
  return { state: 'altered', file, claims, lines: [...altered, ...behind], brokenAt };
}

const file = { format: 'history', kind: 'history' } as const;

function withoutSignature(lines: Uint8Array[]): Verification {
  const last = utf8(lines.at(-1) ?? new Uint8Array());
  // A last line that was signed once and is damaged now is not an event that was changed.
  if (/"claims":|"sha256":/.test(last) && !/"actor":/.test(last)) {
    return signatureAltered(file, null);
  }
  const { seq, brokenAt } = checkChain(texts(lines), null);
  if (brokenAt) return { state: 'altered', file, claims: null, lines: [], brokenAt };
  return { state: 'uncheckable', file, why: 'unsigned', events: seq };
}

/** What stands behind the signed line, and its line end, if that is gone. */
function linesBehind(bytes: Uint8Array, lines: Uint8Array[], at: number): AlteredLine[] {
  if (at === lines.length - 1 && bytes.at(-1) !== 0x0a) {
    return [{ change: 'changed', line: at + 1, was: at + 1, note: 'has lost its line end' }];
  }
  return lines
    .slice(at + 1)
    .map((line, after): AlteredLine => ({ change: 'added', line: at + 2 + after, ...shown(line) }));
}

function* texts(lines: Uint8Array[]): Iterable<string> {
  for (const line of lines) yield utf8(line);
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const utf8 = (bytes: Uint8Array) => decoder.decode(bytes);

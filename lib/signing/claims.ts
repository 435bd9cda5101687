import canonicalize from 'canonicalize';
import { unpackDigests } from './line-digests';

export const KINDS = ['report', 'minutes', 'history'] as const;

/** What an instance of Walkaround says of a document, and signs. */
export interface Claims {
  v: 1;
  kind: (typeof KINDS)[number];
  projectId: string;
  /** The newest event that the document was made from, and its hash. */
  seq: number;
  head: string;
  /** When it was made, ISO 8601 in UTC. */
  at: string;
  /** The id of the key that signed. */
  key: string;
  /** SHA-256 of the document's bytes, in hex. */
  sha256: string;
  /** The digests of its lines, so that one which was altered can be named. */
  lines: string;
  title?: string;
  /** Who had it made. */
  by?: string;
  /** The address of the instance, where its public key is. */
  from?: string;
  /** How many events a history has. */
  count?: number;
}

/**
 * The claims as one line of text: canonical JSON (RFC 8785) with `<` and `>` as escapes, so that
 * no title can end the HTML comment that the claims stand in.
 */
export function claimsText(claims: Claims): string {
  return (canonicalize(claims) as string).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}

/** What the signature is made over. The words before the claims keep it from being used elsewhere. */
export function signedBytes(text: string): Uint8Array {
  return new TextEncoder().encode(`walkaround-signature v1\n${text}`);
}

/** Reads claims, or gives nothing when the text is not exactly what `claimsText` writes. */
export function parseClaims(text: string): Claims | null {
  try {
    const value: unknown = JSON.parse(text);
    return isClaims(value) && claimsText(value) === text ? value : null;
  } catch {
    return null;
  }
}

function isClaims(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null) return false;
  const { v, kind, seq, count, lines, at, ...rest } = value as Record<string, unknown>;
  const texts = [rest.projectId, rest.head, rest.key, rest.sha256];
  const optional = [rest.title, rest.by, rest.from];
  return (
    v === 1 &&
    KINDS.includes(kind as Claims['kind']) &&
    Number.isSafeInteger(seq) &&
    (count === undefined || Number.isSafeInteger(count)) &&
    texts.every((text) => typeof text === 'string') &&
    optional.every((text) => text === undefined || typeof text === 'string') &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof lines === 'string' &&
    unpackDigests(lines) !== null
  );
}

import canonicalize from 'canonicalize';
import { type Claims, claimsText, parseClaims } from './claims';

/** The member that a signed JSON document has beside its own. */
export interface JsonSignature {
  claims: Claims;
  /** Ed25519 over the claims, base64url. */
  value: string;
}

/** A JSON document taken apart: what was signed, and the signature, if it is one. */
export interface SignedJson {
  /** Without the signature. */
  content: Record<string, unknown>;
  /** Where the document stands in the file: the API's answers have it under `/data`. */
  at: '' | '/data';
  /** What the file says beside the document, which nothing signs. */
  beside: string[];
  signature: { text: string; claims: Claims | null; signature: string } | null;
  /** Whether there is a member of that name, whatever it holds. */
  signed: boolean;
}

/** What a JSON signature is made over: the rest of the document, as canonical JSON (RFC 8785). */
export const contentText = (content: object) => canonicalize(content) as string;

/** Finds the document in a JSON value: as the API answers it, or on its own. Else nothing. */
export function findSignedJson(value: unknown): SignedJson | null {
  if (!isObject(value)) return null;
  const { data } = value;
  const wrapped = value.success === true && isObject(data);
  const document = wrapped ? data : value;
  const { signature, ...content } = document;
  const beside = wrapped
    ? Object.keys(value).filter((name) => name !== 'success' && name !== 'data')
    : [];
  return {
    content,
    at: wrapped ? '/data' : '',
    beside,
    signature: signatureOf(signature),
    signed: 'signature' in document,
  };
}

function signatureOf(member: unknown): SignedJson['signature'] {
  if (!isObject(member)) return null;
  const { claims, value, ...more } = member;
  if (!isObject(claims) || typeof value !== 'string' || Object.keys(more).length > 0) return null;
  const text = claimsText(claims as never);
  return { text, claims: parseClaims(text), signature: value };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

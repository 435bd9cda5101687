import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { fromBase64Url } from './base64url';

/** The public half of an instance's key, as what it signed is checked with. */
export interface PublicKey {
  keyId: string;
  /** The 32 bytes of the Ed25519 point. */
  raw: Uint8Array;
}

/** How the well-known address gives a key. */
export interface PublishedKey {
  keyId: string;
  algorithm: 'Ed25519';
  /** base64url of the 32 bytes. */
  publicKey: string;
  pem: string;
  /** The address of the instance. */
  from: string;
}

/** Where an instance publishes its key. */
export const KEY_PATH = '/.well-known/walkaround-key.json';

/** What stands before the 32 bytes in an Ed25519 key's DER (RFC 8410). */
const DER_PREFIX = '302a300506032b6570032100';

/** A key's fingerprint: the first half of its SHA-256, in hex. */
export function keyIdOf(raw: Uint8Array): string {
  return bytesToHex(sha256(raw)).slice(0, 32);
}

/** Reads a public key from PEM, or from the JSON of the well-known address; nothing when it is neither. */
export function readPublicKey(text: string): PublicKey | null {
  const trimmed = text.trim().replace(/^\uFEFF/, '');
  const raw = trimmed.startsWith('{') ? fromJson(trimmed) : fromPem(trimmed);
  return raw ? { keyId: keyIdOf(raw), raw } : null;
}

function fromJson(text: string): Uint8Array | null {
  try {
    const { algorithm, publicKey } = JSON.parse(text) as Record<string, unknown>;
    if (algorithm !== 'Ed25519' || typeof publicKey !== 'string') return null;
    return only32(fromBase64Url(publicKey));
  } catch {
    return null;
  }
}

function fromPem(text: string): Uint8Array | null {
  const body = /^-----BEGIN PUBLIC KEY-----([\sA-Za-z0-9+/=]+)-----END PUBLIC KEY-----$/.exec(text);
  const base64 = body?.[1]?.replace(/[\s=]/g, '').replaceAll('+', '-').replaceAll('/', '_');
  const der = base64 ? fromBase64Url(base64) : null;
  if (!der || bytesToHex(der.subarray(0, 12)) !== DER_PREFIX) return null;
  return only32(der.subarray(12));
}

function only32(bytes: Uint8Array | null): Uint8Array | null {
  return bytes?.length === 32 ? bytes : null;
}

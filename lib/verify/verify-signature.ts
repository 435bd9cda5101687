import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64Url } from '@/lib/signing/base64url';
import { type Claims, signedBytes } from '@/lib/signing/claims';
import type { PublicKey } from '@/lib/signing/public-key';

export type SignatureState = 'good' | 'wrong-key' | 'bad-signature';

/** Whether claims were signed by one of the keys given. Takes the strict reading of RFC 8032. */
export function judgeSignature(
  signed: { text: string; claims: Claims | null; signature: string },
  keys: readonly PublicKey[],
): SignatureState {
  const { text, claims } = signed;
  const signature = fromBase64Url(signed.signature);
  if (!claims || signature?.length !== 64) return 'bad-signature';
  const key = keys.find(({ keyId }) => keyId === claims.key);
  if (!key) return 'wrong-key';
  try {
    return ed25519.verify(signature, signedBytes(text), key.raw, { zip215: false })
      ? 'good'
      : 'bad-signature';
  } catch {
    return 'bad-signature';
  }
}

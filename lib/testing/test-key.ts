import { generateKeyPairSync } from 'node:crypto';
import { type PublicKey, readPublicKey } from '@/lib/signing/public-key';
import { createSigningService } from '@/lib/signing/signing.service';

/** An instance's key for tests: what signs with it, and its public half. */
export function testKey() {
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signing = createSigningService({ key, url: 'https://walkaround.example.com' });
  return { key, signing, publicKey: readPublicKey(signing.published.pem) as PublicKey };
}

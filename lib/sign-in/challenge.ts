import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@/lib/config/clock';

/** How long a challenge is good for, in milliseconds. */
export const CHALLENGE_MS = 5 * 60_000;

const MOMENT_BYTES = 8;
const RANDOM_BYTES = 16;
const HEAD_BYTES = MOMENT_BYTES + RANDOM_BYTES;

export type Challenges = ReturnType<typeof createChallenges>;

/**
 * Challenges for WebAuthn, each good for one purpose and five minutes. Nothing is stored: a
 * challenge holds the moment it ends, what makes it one of its kind, and a code that only this
 * instance can make. What is signed with it is therefore signed for just that purpose.
 */
export function createChallenges(deps: { secret: string; clock: Clock }) {
  const { secret, clock } = deps;

  return { make, isGood };

  function make(purpose: string): Uint8Array<ArrayBuffer> {
    const ends = Buffer.alloc(MOMENT_BYTES);
    ends.writeBigUInt64BE(BigInt(clock.now().getTime() + CHALLENGE_MS));
    const head = Buffer.concat([ends, randomBytes(RANDOM_BYTES)]);
    return Uint8Array.from(Buffer.concat([head, codeOf(head, purpose)]));
  }

  /** Whether a challenge, in base64url, was made for the purpose and has not ended. */
  function isGood(challenge: string, purpose: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    const head = bytes.subarray(0, HEAD_BYTES);
    const code = bytes.subarray(HEAD_BYTES);
    if (head.length < HEAD_BYTES) return false;
    const expected = codeOf(head, purpose);
    if (code.length !== expected.length || !timingSafeEqual(code, expected)) return false;
    return head.readBigUInt64BE() >= BigInt(clock.now().getTime());
  }

  function codeOf(head: Buffer, purpose: string): Buffer {
    return createHmac('sha256', secret)
      .update('webauthn challenge')
      .update(head)
      .update(purpose)
      .digest();
  }
}

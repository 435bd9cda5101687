import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@/lib/config/clock';

/** How long a challenge is good for, in milliseconds. */
export const CHALLENGE_MS = 5 * 60_000;

const MOMENT_BYTES = 8;

export type Challenges = ReturnType<typeof createChallenges>;

/**
 * Challenges for WebAuthn, each good for one purpose and five minutes. Nothing is stored: a
 * challenge holds the moment it ends and a code that only this instance can make. What is signed
 * with it is therefore signed for just that purpose.
 */
export function createChallenges(deps: { secret: string; clock: Clock }) {
  const { secret, clock } = deps;

  return { make, isGood };

  function make(purpose: string): Uint8Array<ArrayBuffer> {
    const ends = Buffer.alloc(MOMENT_BYTES);
    ends.writeBigUInt64BE(BigInt(clock.now().getTime() + CHALLENGE_MS));
    return Uint8Array.from(Buffer.concat([ends, codeOf(ends, purpose)]));
  }

  /** Whether a challenge, in base64url, was made for the purpose and has not ended. */
  function isGood(challenge: string, purpose: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    const ends = bytes.subarray(0, MOMENT_BYTES);
    const code = bytes.subarray(MOMENT_BYTES);
    if (ends.length < MOMENT_BYTES) return false;
    const expected = codeOf(ends, purpose);
    if (code.length !== expected.length || !timingSafeEqual(code, expected)) return false;
    return ends.readBigUInt64BE() >= BigInt(clock.now().getTime());
  }

  function codeOf(ends: Buffer, purpose: string): Buffer {
    return createHmac('sha256', secret)
      .update('webauthn challenge')
      .update(ends)
      .update(purpose)
      .digest();
  }
}

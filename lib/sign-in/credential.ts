import { AsyncLocalStorage } from 'node:async_hooks';
import { verifyPassword } from 'better-auth/crypto';
import type { Tx } from '@/lib/db/connection';
import { findPerson, passwordHashOf } from '@/lib/people/person.repo';

/** The hash that a password was found to match; a password changed meanwhile has another. */
export interface Proof {
  hash: string | null;
}

const present = new AsyncLocalStorage<Proof>();

/**
 * Does `work`, which signs somebody in with a password, and remembers for it which hash the
 * password matched: checking one takes long enough for it to be replaced meanwhile.
 */
export async function proving<T>(work: () => Promise<T>): Promise<{ result: T; proof: Proof }> {
  const proof: Proof = { hash: null };
  return { result: await present.run(proof, work), proof };
}

/** The proof of the sign-in under way; to be asked before the writer's queue, which knows no callers. */
export const presentProof = (): Proof | undefined => present.getStore();

/** better-auth's check of a password, which also notes what it matched. */
export async function verifyAndNote(input: { hash: string; password: string }): Promise<boolean> {
  const matches = await verifyPassword(input);
  const proof = present.getStore();
  if (proof) proof.hash = matches ? input.hash : null;
  return matches;
}

/** Whether what was proved holds still: the person is let in, and their password is that one. */
export async function stillHolds(tx: Tx, personId: string, proof: Proof): Promise<boolean> {
  const person = await findPerson(tx, personId);
  if (!person || person.deactivatedAt || proof.hash === null) return false;
  return (await passwordHashOf(tx, personId)) === proof.hash;
}

import { hashPassword } from 'better-auth/crypto';

/** What people of tests sign up with. */
export const TEST_PASSWORD = 'a long password';

let known: Promise<string> | undefined;

/**
 * Hashes a password as the product does; that of nearly everybody in tests only once a file, since a
 * hash is made to be slow. Checking one is as slow as ever.
 */
export function hashedOnce(password: string): Promise<string> {
  if (password !== TEST_PASSWORD) return hashPassword(password);
  known ??= hashPassword(password);
  return known;
}

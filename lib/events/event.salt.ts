import { randomFillSync } from 'node:crypto';

/** 128 bits: nobody tries them all, so a digest tells nothing once its salt is gone. */
const BYTES = 16;
/** Random bytes fetched at once, as for ids. */
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

/** What one name's digest is made with, base64url. */
export function newSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const salt = pool.toString('base64url', used, used + BYTES);
  // Whoever reads the memory later finds no salt that was erased from the database.
  pool.fill(0, used, used + BYTES);
  used += BYTES;
  return salt;
}

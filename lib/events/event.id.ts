import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** Random bytes fetched at once: asking the system for sixteen at a time costs more than the id. */
const pool = new Uint8Array(16 * 256);
let used = pool.length;

/** A UUIDv7 (RFC 9562) for an event. Within a millisecond the order is random: events have `seq` for that. */
export function newEventId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.slice(used, used + 16);
  used += 16;
  return v7({ random });
}

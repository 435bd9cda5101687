import { readFileSync, readlinkSync } from 'node:fs';

/** Where the system tells about the thread that asks; empty where it does not (other than Linux). */
export function ownPlace(): string {
  try {
    return `/proc/${readlinkSync('/proc/thread-self')}/schedstat`;
  } catch {
    return '';
  }
}

/**
 * How long a thread has had a processor, in milliseconds; nothing where the system does not tell.
 * @param place what `ownPlace` said in that thread
 */
export function spentMs(place: string): number | null {
  try {
    const nanoseconds = Number(readFileSync(place, 'utf8').split(' ')[0]);
    return Number.isFinite(nanoseconds) ? nanoseconds / 1e6 : null;
  } catch {
    return null;
  }
}

import { oneLine } from './clean-text';

/** A moment as people read it: to the minute, in UTC. What is not ISO 8601 stays as it is. */
export function momentWords(iso: string): string {
  const at = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(iso);
  return at ? `${at[1]} ${at[2]} UTC` : oneLine(iso);
}

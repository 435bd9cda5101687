import type { ChainBreak } from './chain';
import type { Claims } from './claims';
import type { AlteredLine, Verification } from './verification.types';

/** What came of a check, in a sentence, for the command line and the page alike. */
export function verdict(result: Verification): string {
  switch (result.state) {
    case 'valid':
      return result.claims.kind === 'history'
        ? `Valid: all ${result.claims.count} events are as they were written, and none is missing.`
        : 'Valid: every line is as it was signed.';
    case 'altered':
      return alteredVerdict(result);
    case 'unsigned':
      return unsignedVerdict(result);
    case 'wrong-key':
      return 'Signed with another key: nobody whose key is at hand vouches for this file.';
    case 'bad-signature':
      return 'The signature does not hold: the signature block itself was altered.';
  }
}

function alteredVerdict({ lines, claims }: Extract<Verification, { state: 'altered' }>): string {
  const what = claims.kind === 'history' ? 'history' : 'document';
  if (lines.length === 0) return `Altered: this ${what} is not the one that was signed.`;
  const count = lines.length === 1 ? 'one line differs' : `${lines.length} lines differ`;
  return `Altered: ${count} from what was signed.`;
}

function unsignedVerdict({ brokenAt, events }: Extract<Verification, { state: 'unsigned' }>) {
  if (brokenAt) return 'Altered: the chain of this history is broken, and nothing signs it.';
  if (events === undefined) return 'Not signed: this is not a file that Walkaround signed.';
  return `Not signed: the chain of these ${events} events holds, but the end may have been cut off.`;
}

/** What happened to one line. */
export function lineWords({ change, line, was, note }: AlteredLine): string {
  const what = {
    changed: `Line ${line} was changed`,
    added: `Line ${line} was added`,
    removed: `Line ${line} was removed`,
    moved: `Line ${line} was moved here from line ${was}`,
  }[change];
  return note ? `${what}: it ${note}` : what;
}

/** What is wrong with the first event that does not hold. */
export function breakWords({ line, seq, reason }: ChainBreak): string {
  const event = seq === null ? 'the event' : `event ${seq}`;
  switch (reason) {
    case 'unreadable':
      return `The chain breaks at line ${line}: it is not an event.`;
    case 'out of place':
      return `The chain breaks at line ${line}: ${event} does not belong there, so one before it was removed, added or moved.`;
    case 'of another project':
      return `The chain breaks at line ${line}: ${event} is of another project.`;
    case 'changed':
      return `The chain breaks at line ${line}: ${event} is not as it was written.`;
    case 'missing':
      return `The history was cut off at line ${line}: ${event} and what follows are missing.`;
  }
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** What a signed file is: its kind and title, when and by whom it was made. */
export function originWords({ kind, title, at, by }: Claims): string {
  const name = { report: 'Report', minutes: 'Minutes', history: 'History' }[kind];
  const of = title ? ` of “${title}”` : '';
  return `${name}${of}, made on ${MOMENT.format(new Date(at))} UTC${by ? ` by ${by}` : ''}.`;
}

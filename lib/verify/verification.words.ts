import type { Claims } from '@/lib/signing/claims';
import type { ChainBreak } from './chain';
import type { SignOffTurn } from './events-following';
import type { HistorySignOff } from './history-sign-offs';
import type { AlteredLine, FileFacts, Verification } from './verification.types';

/** What a file is, in a phrase, before anything is said of it: "a report, as Markdown". */
export function fileWords({ format, kind }: FileFacts): string {
  const as = { markdown: 'Markdown', html: 'HTML', json: 'JSON' }[format as string];
  if (format === 'history') return 'the exported history of a project';
  if (format === 'csv') return 'a table of comma-separated values (CSV)';
  if (format === 'empty') return 'an empty file';
  if (format === 'binary') return 'a binary file';
  if (format === 'text') return 'a text';
  if (kind === 'report') return `a report, as ${as}`;
  if (kind === 'minutes') return `the minutes of a review, as ${as}`;
  return as === 'JSON' ? 'a JSON file' : `a document in ${as}`;
}

/** What came of a check, in a sentence, for the command line and the page alike. */
export function verdict(result: Verification): string {
  switch (result.state) {
    case 'valid':
      return validVerdict(result);
    case 'altered':
      return alteredVerdict(result);
    case 'uncheckable':
      return `Not something that can be checked: ${whyWords(result)}`;
  }
}

function validVerdict(result: Extract<Verification, { state: 'valid' }>): string {
  const { file, claims, redacted } = result;
  if (file.format === 'history') {
    if (redacted)
      return `Valid: all ${claims.count} events are as they were written, but for ${redactedWords(redacted)}, and none is missing.`;
    return `Valid: all ${claims.count} events are as they were written, and none is missing.`;
  }
  return file.format === 'json'
    ? 'Valid: everything in it is as it was signed.'
    : 'Valid: every line is as it was signed.';
}

/** How many lines name a deleted person no more, which later lines say themselves. */
const redactedWords = (count: number) =>
  count === 1
    ? 'the name of a deleted person in one of them, as a later event says'
    : `the names of deleted people in ${count} of them, as later events say`;

function alteredVerdict(result: Extract<Verification, { state: 'altered' }>): string {
  const { file, lines, claims, brokenAt, signatureAltered, fault } = result;
  if (fault) return `Altered: the JSON can’t be read, line ${fault.line} ${fault.message}.`;
  if (signatureAltered) return 'Altered: the signature itself, so it does not hold.';
  if (!claims && brokenAt) {
    return 'Altered: the chain of this history is broken, and nothing signs it.';
  }
  if (lines.length === 0 && brokenAt) return 'Altered: this history was broken when it was signed.';
  const what = file.format === 'history' ? 'history' : 'document';
  if (lines.length === 0) return `Altered: this ${what} is not the one that was signed.`;
  const [one, many] = file.format === 'json' ? ['place', 'places'] : ['line', 'lines'];
  const count = lines.length === 1 ? `one ${one} differs` : `${lines.length} ${many} differ`;
  return `Altered: ${count} from what was signed.`;
}

function whyWords({ file, why, events }: Extract<Verification, { state: 'uncheckable' }>): string {
  switch (why) {
    case 'csv':
      return 'a CSV carries no signature. Download the report as JSON or Markdown to have it signed.';
    case 'other-key':
      return 'it is signed with a key that is not at hand, so nobody vouches for it.';
    case 'unsigned':
      return events === undefined
        ? 'it carries no signature.'
        : `it carries no signature. The chain of its ${events} ${events === 1 ? 'event' : 'events'} holds, but the end may have been cut off.`;
    case 'not-ours':
      return file.format === 'empty'
        ? 'the file is empty.'
        : 'it is not a report, minutes or a history that Walkaround made.';
  }
}

/** What happened to one line. */
export function lineWords(one: AlteredLine): string {
  const { change, line, was, note } = one;
  if (one.pointer !== undefined) return placeWords(one.pointer, change);
  const what = {
    changed: `Line ${line} was changed`,
    added: `Line ${line} was added`,
    removed: `Line ${line} was removed`,
    moved: `Line ${line} was moved here from line ${was}`,
  }[change];
  return note ? `${what}: it ${note}` : what;
}

/** The same in JSON, where places have names. */
function placeWords(pointer: string, change: AlteredLine['change']): string {
  const place = pointer === '' ? 'the whole document' : pointer;
  return {
    changed: `${place} was changed`,
    added: `${place} was added`,
    removed: `Something was removed at ${place}`,
    moved: `${place} was moved here`,
  }[change];
}

/** One sign-off of a history, and whether it holds. */
export function signOffWords({ run, person, at, seq, standing }: HistorySignOff): string {
  const signed = `${person} signed off “${run}” on ${MOMENT.format(new Date(at))} UTC, as of event ${seq}`;
  return {
    holds: `${signed}: holds.`,
    stale: `${signed}: stale, the answers differ from what was signed.`,
    misstated: `${signed}: not what the history says the answers were.`,
  }[standing];
}

/** What became of a sign-off after a document was made. */
export function turnWords({ person, turned }: SignOffTurn): string {
  return {
    signed: `${person} signed off a run`,
    stale: `The sign-off by ${person} became stale`,
    valid: `The sign-off by ${person} became stale and is valid again`,
  }[turned];
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
    case 'redacted':
      return `The chain breaks at line ${line}: a name was taken out of ${event}, and no later event says so.`;
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

import { dayOf } from '@/lib/model/day';
import { shorten } from '@/lib/model/shorten';
import type { Claims } from '@/lib/signing/claims';
import type { Following, FollowingEvent } from '@/lib/verify/events-following';
import type { AlteredLine, Verification } from '@/lib/verify/verification.types';
import {
  breakWords,
  fileWords,
  lineWords,
  originWords,
  signOffWords,
  turnWords,
  verdict,
} from '@/lib/verify/verification.words';
import type { FileResult } from './file-result.types';

/** Lines and events listed at most; `--json` gives all. */
const MOST = 20;
const WIDTH = 100;
/** How much of a line of events is a person's name at most, and what it is about at least. */
const LONGEST_NAME = 28;
const LEAST_ABOUT = 24;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a file must not steer the terminal
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** One file's result in plain words. */
export function describe({ file, result, following, problem }: FileResult): string {
  const lines = [
    ...(result ? resultLines(result) : []),
    ...(following ? followingLines(following) : []),
    ...(problem ? [problem] : []),
  ];
  return `${file}\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}\n`).join('')}`;
}

function resultLines(result: Verification): string[] {
  const lines = [`This is ${fileWords(result.file)}.`, verdict(result)];
  if ('brokenAt' in result && result.brokenAt) lines.push(breakWords(result.brokenAt));
  if (result.state === 'altered') lines.push(...alteredLines(result.lines));
  if (result.state === 'valid') {
    if (result.crlf) lines.push('Its line ends were changed to CRLF on the way; nothing else was.');
    lines.push(...originLines(result.claims));
    lines.push(...(result.signOffs ?? []).map((one) => plain(signOffWords(one))));
  }
  if (result.state === 'altered' && result.claims && !result.signatureAltered) {
    lines.push(...originLines(result.claims));
  }
  if (result.state === 'uncheckable' && result.claims) {
    const { key, from } = result.claims;
    lines.push(`It names the key ${plain(key)}${from ? ` of ${plain(from)}` : ''}.`);
  }
  return lines;
}

function alteredLines(altered: AlteredLine[]): string[] {
  const shown = altered.slice(0, MOST).flatMap((one) => {
    const text = one.text === undefined ? [] : [`  | ${plain(one.text).slice(0, WIDTH)}`];
    return [plain(lineWords(one)), ...text];
  });
  return altered.length > MOST ? [...shown, `and ${altered.length - MOST} more`] : shown;
}

function originLines(claims: Claims): string[] {
  return [
    plain(originWords(claims)),
    `It stands on event ${claims.seq} of project ${plain(claims.projectId)}, whose hash is ${plain(claims.head)}.`,
    `Signed with the key ${plain(claims.key)}${claims.from ? ` of ${plain(claims.from)}` : ''}.`,
  ];
}

function followingLines({ stands, total, events, brokenAt, signOffs }: Following): string[] {
  if (!stands)
    return ['The server’s history does not have that event: one of the two was altered.'];
  if (brokenAt) return [`On the server, what followed does not hold. ${breakWords(brokenAt)}`];
  if (total === 0) return ['Nothing has happened in the project since.'];
  const shown = events.slice(0, MOST).map(eventLine);
  return [
    total === 1 ? 'One event followed:' : `${total} events followed:`,
    ...shown,
    ...(total > shown.length ? [`and ${total - shown.length} more`] : []),
    ...signOffs.map((one) => `${plain(turnWords(one))}.`),
  ];
}

/** One event that followed, on one line. */
export function eventLine({ seq, at, actor, type, data }: FollowingEvent): string {
  const about = [data.text, data.title, data.name].find((one) => typeof one === 'string') ?? '';
  const when = `${dayOf(at)} ${at.slice(11, 16)}`;
  // The event and its item are what the line is for: a long name gives way, then what it is about.
  const who = shorten(plain(actor.name), LONGEST_NAME);
  const line = `  ${seq}  ${when}  ${who}  ${type}`;
  const left = Math.max(LEAST_ABOUT, WIDTH - line.length - 2);
  return `${line}  ${shorten(plain(about), left)}`.trimEnd();
}

function plain(text: string): string {
  return text.replace(CONTROLS, ' ');
}

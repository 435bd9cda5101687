/** The length that a password must have, in characters; NIST SP 800-63B asks for no more rules. */
export const PASSWORD = { min: 12, max: 128 };

/** Somebody as their password must not name them. */
export interface Named {
  name: string;
  email: string;
}

/** Shorter words of a name stand in too much. */
const SHORTEST_NAME = 4;
/** So many characters beside a common password or a run make it one's own. */
const OWN = 6;
/** A password must use more different characters than this. */
const FEW_DIFFERENT = 4;
/** From here on neighbours are a run. */
const SHORTEST_RUN = 4;

const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
].flatMap((row) => [row, [...row].reverse().join('')]);

/**
 * Why a password would be among the first that somebody tries, in words that say what to change;
 * nothing when it would not. Its length is asked elsewhere.
 * @param isCommon whether many have just this password, in lower case
 */
export function weaknessOf(
  password: string,
  person: Named,
  isCommon: (password: string) => boolean,
): string | null {
  const text = password.normalize('NFKC').toLowerCase();
  if (isCommon(text)) return SAID.common;
  if (new Set(text).size <= FEW_DIFFERENT || repeats(text)) return SAID.repeats;
  if (withoutRuns(text).length < OWN) return SAID.run;
  const named = namesOf(person).find((name) => text.includes(name));
  if (named) return SAID.names(named);
  if (text.includes(PRODUCT)) return SAID.names(PRODUCT);
  const core = coreOf(text);
  const added = withoutRuns(text.replace(core, ''));
  const known = core.length >= SHORTEST_NAME && (isCommon(core) || isCommon(plain(core)));
  return known && added.length <= OWN ? SAID.dressed : null;
}

const PRODUCT = 'walkaround';

const SAID = {
  common: 'This is one of the most common passwords. Choose another, such as four unrelated words',
  repeats:
    'This password repeats itself. Use more different characters, such as four unrelated words',
  run: 'This password is mostly a run such as 1234 or qwerty. Add words of your own',
  names: (what: string) => `The password must not contain “${what}”. Leave it out`,
  dressed: 'This is a common password with a little added. Add more words of your own',
};

/** The words by which others would guess at somebody: of the name, and of the email before its @. */
function namesOf({ name, email }: Named): string[] {
  const local = email.split('@')[0] ?? '';
  return [name, local]
    .flatMap((part) => [part, ...part.split(/[^\p{L}\p{N}]+/u)])
    .map((part) => part.normalize('NFKC').toLowerCase())
    .filter((part) => part.length >= SHORTEST_NAME);
}

/** Whether it is one piece, said twice or more. */
function repeats(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length;
}

/** What is left when runs of neighbours, on the keyboard or in the alphabet, are taken out. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at);
    if (length < SHORTEST_RUN) left += text[at];
    at += length < SHORTEST_RUN ? 1 : length;
  }
  return left;
}

function runAt(text: string, at: number): number {
  let longest = 1;
  for (const row of RUNS) {
    let from = row.indexOf(text[at] as string);
    if (from < 0) continue;
    let length = 0;
    while (from < row.length && row[from] === text[at + length]) {
      from += 1;
      length += 1;
    }
    longest = Math.max(longest, length);
  }
  return longest;
}

/** What stands between digits and signs at both ends. */
const coreOf = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

const PLAIN: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Letters in the place of the digits and signs that are written for them. */
const plain = (text: string) => text.replace(/[013457@$!]/g, (sign) => PLAIN[sign] as string);

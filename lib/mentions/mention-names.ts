/** Somebody who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const IN_A_WORD = /[\p{L}\p{N}_]/u;

/**
 * Whom a text mentions: `@` and somebody's whole name, in small or capital letters, not inside a
 * word (so no email address) and not in code. Of names that begin alike the longest counts; people
 * of the same name are all meant.
 */
export function mentionedIn<P extends Mentionable>(text: string, people: readonly P[]): P[] {
  if (!text.includes('@')) return [];
  const read = text
    .normalize()
    .replace(CODE, (code) => ' '.repeat(code.length))
    .toLowerCase();
  const longestFirst = people
    .map((person) => ({ person, name: person.name.normalize().toLowerCase() }))
    .sort((a, b) => b.name.length - a.name.length);
  const found = new Set<P>();
  for (let at = read.indexOf('@'); at >= 0; at = read.indexOf('@', at + 1)) {
    if (IN_A_WORD.test(letterBefore(read, at))) continue;
    const name = longestFirst.find((one) => standsAt(read, at + 1, one.name))?.name;
    for (const one of longestFirst) if (one.name === name) found.add(one.person);
  }
  return people.filter((person) => found.has(person));
}

function standsAt(text: string, at: number, name: string): boolean {
  if (!name || !text.startsWith(name, at)) return false;
  return !IN_A_WORD.test(letterAt(text, at + name.length));
}

const letterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 32);
const letterBefore = (text: string, at: number) =>
  [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? ' ';

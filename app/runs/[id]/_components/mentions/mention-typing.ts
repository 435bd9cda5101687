import { fold } from '@/lib/search/text-words';

/** A mention that is being typed: where its `@` stands and what follows it up to the caret. */
export interface Started {
  start: number;
  typed: string;
}

/** No name is longer, and few people are told apart by more words. */
const LONGEST = 100;
const MOST = 6;
const IN_A_WORD = /[\p{L}\p{N}_]/u;

/** The mention that is being typed at the caret, if there is one. */
export function startedMention(text: string, caret: number): Started | null {
  const line = text.slice(Math.max(0, caret - LONGEST), caret);
  const at = line.lastIndexOf('@');
  if (at < 0 || /[\n`]/.test(line.slice(at)) || IN_A_WORD.test(line[at - 1] ?? ' ')) return null;
  return { start: caret - line.length + at, typed: line.slice(at + 1) };
}

/** The people whose name, or a word of it, begins with what was typed; nobody once it is a whole name. */
export function suggested<P extends { name: string }>(people: readonly P[], typed: string): P[] {
  const wanted = fold(typed);
  if (/^\s/.test(typed)) return [];
  const names = people.map((person) => ({ person, name: fold(person.name) }));
  const found = names.filter(
    ({ name }) => name.startsWith(wanted) || (wanted !== '' && name.includes(` ${wanted}`)),
  );
  if (found.length === 1 && found[0]?.name === wanted) return [];
  return found
    .sort((a, b) => Number(b.name.startsWith(wanted)) - Number(a.name.startsWith(wanted)))
    .slice(0, MOST)
    .map(({ person }) => person);
}

/** The emails, by id, of people whose name another has too: all that tells them apart. */
export function emailsOfNamesakes(
  people: readonly { id: string; name: string; email?: string }[],
): Map<string, string> {
  const byName = new Map<string, number>();
  for (const { name } of people) byName.set(fold(name), (byName.get(fold(name)) ?? 0) + 1);
  const emails = new Map<string, string>();
  for (const { id, name, email } of people)
    if (email && (byName.get(fold(name)) ?? 0) > 1) emails.set(id, email);
  return emails;
}

/** The text with a started mention made whole, and where the caret goes then. */
export function completed(
  text: string,
  { start, typed }: Started,
  name: string,
): { text: string; caret: number } {
  const rest = text.slice(start + 1 + typed.length);
  const put = `@${name}${/^\s/.test(rest) ? '' : ' '}`;
  const caret = start + put.length + (/^\s/.test(rest) ? 1 : 0);
  return { text: text.slice(0, start) + put + rest, caret };
}

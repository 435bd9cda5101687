import { diffArrays } from 'diff';
import { WORD } from './words-of';

/** A stretch of two wordings: in both, in the old one alone, or in the new one alone. */
export interface WordDifference {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts that differ in more words are told whole, so that a long one holds up nobody. */
const MOST_EDITS = 1000;
/** Words, runs of spaces, and any other character. */
const TOKENS = new RegExp(`${WORD}|\\s+|[^]`, 'gu');

/**
 * The difference of two wordings, word by word; by signs in scripts without spaces.
 * @returns stretches in reading order, none of them empty, no two of one kind in a row, what was
 *   removed before what was added. Same and removed ones make the old text, same and added the new
 */
export function wordDiff(before: string, after: string): WordDifference[] {
  const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: [before] },
    { removed: false, added: true, value: [after] },
  ];
  const stretches: WordDifference[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed) stretches.push({ kind: 'removed', text: removed });
    if (added) stretches.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [at, change] of changes.entries()) {
    const text = change.value.join('');
    // A space between two changed words is no reason to read them apart.
    const between = !text.trim() && (removed || added) && at < changes.length - 1;
    if (change.removed || (!change.added && between)) removed += text;
    if (change.added || (!change.removed && between)) added += text;
    if (change.removed || change.added || between) continue;
    close();
    stretches.push({ kind: 'same', text });
  }
  close();
  return stretches;
}

const tokens = (text: string): string[] => text.match(TOKENS) ?? [];

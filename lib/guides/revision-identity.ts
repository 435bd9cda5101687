import { createHash } from 'node:crypto';
import type { ParsedGuide } from '@/lib/markdown/guide.types';
import type { ImportChoices } from '@/lib/markdown/receipt.types';
import { withBoxes } from '@/lib/markdown/with-boxes';

/**
 * What a revision is known by: the SHA-256 of its source's bytes in UTF-8, in hex. Read by choices
 * it is another one, so those are hashed too, after a NUL, which no source holds.
 */
export function revisionIdOf(source: string, choices: ImportChoices): string {
  const said = choicesKey(choices);
  const hash = createHash('sha256').update(source);
  return (said === '' ? hash : hash.update(`\0${said}`)).digest('hex');
}

/** The same where the plain hash is another revision's, which was read by choices before they were hashed. */
export const otherRevisionIdOf = (source: string): string =>
  createHash('sha256').update(source).update('\0').digest('hex');

/**
 * The SHA-256 of a source with every box of an item empty, in hex: documents that differ in boxes
 * alone have the same.
 */
export const shapeOf = (source: string, { checklists }: Pick<ParsedGuide, 'checklists'>): string =>
  createHash('sha256')
    .update(
      withBoxes(
        source,
        checklists.flatMap(({ items }) =>
          items.flatMap(({ box }) => (box === null ? [] : { box, mark: ' ' as const })),
        ),
      ),
    )
    .digest('hex');

/** The same text for choices that mean the same; nothing where none was made. */
export function choicesKey({ track = [], apart = false }: ImportChoices): string {
  const tracked = [...new Set(track)].sort();
  if (tracked.length === 0 && !apart) return '';
  return JSON.stringify({ track: tracked, apart });
}

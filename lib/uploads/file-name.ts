import { visibleText } from '@/lib/api/invisible';
import { oneLine } from '@/lib/markdown/clean-text';
import { UPLOAD_WORDS } from './upload.words';

const LONGEST = 200;
/** What some system takes as more than a name. */
const SPECIAL = /[<>:"|?*]/g;
/** The longest ending that is kept whole when a name is cut. */
const ENDING = /\.[^.]{1,12}$/u;

/**
 * What a file is called from here on, whatever it was called where it came from: no folders, no
 * marks of direction, no control characters, one line of at most 200 characters.
 */
export function fileName(said: string): string {
  const last =
    said
      .toWellFormed()
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const clean = oneLine(visibleText(oneLine(last).normalize('NFC')))
    .replace(SPECIAL, '_')
    .replace(/^\.+/, '')
    .trim();
  if (clean.length <= LONGEST) return clean || UPLOAD_WORDS.unnamed;
  const ending = ENDING.exec(clean)?.[0] ?? '';
  return (
    clean
      .slice(0, LONGEST - ending.length)
      .toWellFormed()
      .replace(/\ufffd$/, '') + ending
  );
}

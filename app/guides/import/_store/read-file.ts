import { sizeWords } from '@/lib/model/size.words';
import { WORDS } from '../import.words';
import type { Refusal } from './import.types';

/** The largest document that is taken, in bytes of UTF-8. */
export const LARGEST = 5 * 1024 * 1024;

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx?|txt)$/i;

/**
 * The text of a file, to the last byte: its byte order mark and its line ends stay.
 * @param anyway also when its name doesn't look like Markdown's
 * @returns the text, or why there is none
 */
export async function readFile(file: File, anyway: boolean): Promise<string | Refusal> {
  if (file.size > LARGEST) return refused(WORDS.refused.tooLarge(sizeWords(file.size)));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { message: WORDS.refused.unreadable, way: 'again' };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused(WORDS.refused.notText);
  }
  if (text.includes('\0')) return refused(WORDS.refused.notText);
  if (!anyway && !MARKDOWN.test(file.name))
    return { message: WORDS.refused.notMarkdown, way: 'anyway' };
  return text;
}

const refused = (message: string): Refusal => ({ message, way: 'none' });

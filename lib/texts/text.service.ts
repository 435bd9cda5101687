import type { Root } from 'hast';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import { hastOf } from '@/lib/markdown/hast-of';
import { asTyped, noteNodes, type ReadNote } from '@/lib/markdown/note-nodes';
import { type ReadTextRow, readTextsOf } from './text.repo';
import { TEXT_WORDS } from './text.words';
import { isWorthKeeping, textId } from './text-id';
import { isDue } from './trying';

/** Texts that are looked up at once. */
const PAGE = 100;

/**
 * Has texts read that are not kept yet, as far as that goes in some seconds.
 * @returns when it is done, or when it gives up waiting
 */
export type HaveRead = (texts: string[]) => Promise<void>;

/** What reads texts away from where they are shown. */
export interface TextReading {
  haveRead: HaveRead;
  /** Reads one text, and does not keep it; without it, such a text is parsed here and now. */
  preview?: (text: string, asker: string) => Promise<string | null | undefined>;
}

export type TextService = ReturnType<typeof createTextService>;

/**
 * What the Markdown that people typed means, from what was kept when it was saved.
 * @param deps.reading reads what is not kept; without it, texts are parsed here and now
 */
export function createTextService(deps: {
  db: Database;
  clock: Clock;
  reading?: TextReading | undefined;
}) {
  const { db, clock, reading } = deps;

  return { readerOf, treeOf };

  /**
   * Gives a function that knows the blocks of all these texts. What took too long to read, or has
   * not been read yet, is shown as it was typed, and says so.
   */
  async function readerOf(texts: Iterable<string | null>): Promise<ReadNote> {
    if (!reading) return noteNodes;
    const wanted = new Map<string, string>();
    for (const text of texts) if (isWorthKeeping(text)) wanted.set(textId(text), text);
    const known = await lookUp([...wanted.keys()]);
    const now = clock.now();
    const missing = [...wanted].filter(([id]) => {
      const row = known.get(id);
      return !row || isDue(row, now);
    });
    if (missing.length > 0) {
      await reading.haveRead(missing.map(([, text]) => text));
      for (const [id, row] of await lookUp(missing.map(([id]) => id))) known.set(id, row);
    }
    return (text) =>
      isWorthKeeping(text) ? shown(text, known.get(textId(text))?.blocks) : noteNodes(text);
  }

  /**
   * A text as a hast tree, for a screen. It may never be saved, so it is not kept.
   * @param asker who looks at it
   */
  async function treeOf(text: string, asker: string): Promise<Root> {
    const children =
      reading?.preview && isWorthKeeping(text)
        ? shown(text, await reading.preview(text, asker))
        : noteNodes(text);
    return hastOf({ type: 'root', children });
  }

  async function lookUp(ids: string[]): Promise<Map<string, ReadTextRow>> {
    const found = new Map<string, ReadTextRow>();
    for (let at = 0; at < ids.length; at += PAGE) {
      const rows = await readTextsOf(db.read, ids.slice(at, at + PAGE));
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }
}

/** The blocks of a text: those that were read, or the text as it was typed. */
function shown(text: string, blocks: string | null | undefined): ReturnType<ReadNote> {
  if (blocks) return JSON.parse(blocks);
  return asTyped(text, blocks === null ? TEXT_WORDS.tooLong : TEXT_WORDS.notYet);
}

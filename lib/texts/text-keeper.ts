import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Turn } from '@/lib/lists/fair-queue';
import type { ProjectEvent } from '@/lib/model/event.types';
import { deleteReadTexts, type ReadTextRow, readTextsOf, saveReadText } from './text.repo';
import { isWorthKeeping, textId } from './text-id';
import { isDue } from './trying';
import { typedTexts } from './typed-texts';

/** How long who wants to show texts waits until those that nobody read yet are read. */
const PATIENCE_MS = 5_000;
/** Texts of one asker that are being read at once. */
const AT_ONCE = 4;
/** How long a text is kept as read; it is read again when it is wanted after that. */
const KEPT_MS = 90 * 24 * 60 * 60_000;
/** Rows that are removed in one transaction. */
const SWEPT_AT_ONCE = 100;

/**
 * Parses one text: its blocks as JSON, or `null` when that takes too long; nothing when too much
 * else of the same asker waits.
 */
export type ParseText = (text: string, turn: Turn) => Promise<string | null | undefined>;

export type TextKeeper = ReturnType<typeof createTextKeeper>;

/** Has every text that is saved parsed once, away from the event loop, and keeps what it was read as. */
export function createTextKeeper(deps: {
  db: Database;
  clock: Clock;
  parse: ParseText;
  onError: (error: unknown) => void;
}) {
  const { db, clock, parse, onError } = deps;
  const underWay = new Set<Promise<void>>();

  return { haveRead, preview, noticed, sweep, idle };

  /** Reads texts until all are kept or patience ends; the rest is left for who asks next. */
  async function haveRead(texts: string[]): Promise<void> {
    const left = texts.filter(isWorthKeeping).reverse();
    const turn = { asker: left, isWaitedFor: true };
    const work = async () => {
      for (let text = left.pop(); text !== undefined; text = left.pop()) await read(text, turn);
    };
    await inTime(Promise.all(Array.from({ length: AT_ONCE }, work)));
    left.length = 0;
  }

  /**
   * The blocks of a text that somebody looks at, which may never be saved: it is not kept.
   * @returns nothing when there was no time to read it
   */
  async function preview(text: string, asker: string): Promise<string | null | undefined> {
    const row = await rowOf(text);
    if (row && !isDue(row, clock.now())) return row.blocks;
    const turn = { asker, isWaitedFor: true };
    if (!row) return inTime(parse(text, turn).catch(onError) as ReturnType<ParseText>);
    await inTime(read(text, turn));
    return (await rowOf(text))?.blocks;
  }

  /** Reads what an event says that somebody typed. Nobody waits for it. */
  function noticed(event: ProjectEvent): void {
    const turn = { asker: event.actor?.id, isWaitedFor: false };
    for (const text of typedTexts(event.data)) if (isWorthKeeping(text)) void read(text, turn);
  }

  /** Removes what was read long ago, so that it does not grow without end. */
  async function sweep(): Promise<void> {
    const before = new Date(clock.now().getTime() - KEPT_MS);
    const piece = () => db.transaction((tx) => deleteReadTexts(tx, before, SWEPT_AT_ONCE));
    while ((await piece()) === SWEPT_AT_ONCE);
  }

  /** Resolves when nothing is being read. */
  async function idle(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  /** Never rejects: a text that could not be kept is read again when it is wanted. */
  function read(text: string, turn: Turn): Promise<void> {
    const work: Promise<void> = keep(text, turn)
      .catch(onError)
      .finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  }

  async function keep(text: string, turn: Turn): Promise<void> {
    const row = await rowOf(text);
    if (row && !isDue(row, clock.now())) return;
    const blocks = await parse(text, turn);
    if (blocks === undefined) return;
    const now = clock.now();
    const tries = (row?.tries ?? 0) + 1;
    await db.transaction((tx) =>
      saveReadText(tx, { id: textId(text), blocks, tries, createdAt: now, updatedAt: now }),
    );
  }

  async function rowOf(text: string): Promise<ReadTextRow | undefined> {
    return (await readTextsOf(db.read, [textId(text)]))[0];
  }
}

/** What comes of some work, or nothing when it takes longer than who waits for it is patient. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const result = await Promise.race([enough, work]);
  clearTimeout(timer);
  return result;
}

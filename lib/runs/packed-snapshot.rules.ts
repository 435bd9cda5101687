import { type Column, packColumn, unpackColumn } from './column.rules';
import type { Item, Snapshot } from './run-state.types';

type Phrases = Snapshot['formatted'][string];
type Phrase = Phrases[number];

/** A phrase: its text alone, or the text, its marks as bits, and where it leads. */
type ShortPhrase = string | readonly [text: string, marks: number, href?: string];

/** A snapshot with its items as columns, by field. */
interface Packed extends Omit<Snapshot, 'items' | 'formatted'> {
  rows: number;
  columns: Record<string, Column>;
  /** Keys of formatted text that is no item's are left out: nothing shows them. */
  phrases: Column;
}

/**
 * A snapshot as one short string, for the page that it goes with: a run of thousands of items says
 * the same in most fields of most rows. `unpackSnapshot` gives the snapshot again.
 */
export function packSnapshot({ items, formatted, ...rest }: Snapshot): string {
  const places = new Map(items.map(({ key }, at) => [key, at]));
  const fields = Object.keys(items[0] ?? {}) as (keyof Item)[];
  const columns = Object.fromEntries(
    fields.map((field) => [field, packColumn(items.map((item) => item[field]))]),
  );
  const packed: Packed = {
    ...rest,
    rows: items.length,
    columns: {
      ...columns,
      key: packColumn(items.map(shortKey)),
      section: packColumn(items.map(({ section }) => JSON.stringify(section))),
      parentKey: packColumn(items.map(({ parentKey }) => places.get(parentKey ?? '') ?? null)),
    },
    phrases: packColumn(items.map(({ key }) => formatted[key]?.map(shortPhrase) ?? 0)),
  };
  return JSON.stringify(packed);
}

export function unpackSnapshot(text: string): Snapshot {
  const { rows, columns, phrases, ...rest } = JSON.parse(text) as Packed;
  const items = Array.from({ length: rows }, () => ({}) as Record<string, unknown>);
  for (const [field, column] of Object.entries(columns)) {
    const values = unpackColumn(column, rows);
    for (const [row, item] of items.entries()) item[field] = values[row];
  }
  const sections = new Map<string, string[]>();
  for (const item of items as unknown as Item[]) {
    item.section = sectionOf(item.section as unknown as string);
    // A parent stands before its children, so its key is known already.
    item.parentKey = (items[item.parentKey as unknown as number]?.key as string) ?? null;
    item.key = longKey(item);
  }
  const formatted: Record<string, Phrases> = {};
  for (const [row, short] of unpackColumn(phrases, rows).entries()) {
    const { key } = items[row] as unknown as Item;
    if (short) formatted[key] = (short as ShortPhrase[]).map(longPhrase);
  }
  return { ...rest, items: items as unknown as Item[], formatted };

  function sectionOf(written: string): string[] {
    const section = sections.get(written) ?? (JSON.parse(written) as string[]);
    sections.set(written, section);
    return section;
  }
}

/**
 * Most keys begin with their parent's and end with their item's text. That beginning is left out
 * after `^` and that end after `=`.
 */
function shortKey({ key, text, parentKey }: Item): string {
  const begins = parentKey !== null && key.startsWith(parentKey);
  const rest = begins ? key.slice(parentKey.length) : key;
  const end = slugOf(text);
  const ends = end !== '' && rest.endsWith(end);
  const middle = ends ? rest.slice(0, -end.length) : rest;
  return (begins ? '^' : '.') + (ends ? '=' : '.') + middle;
}

function longKey({ key, text, parentKey }: Item): string {
  return (key[0] === '^' ? parentKey : '') + key.slice(2) + (key[1] === '=' ? slugOf(text) : '');
}

/** Nearly what keys are made of; where it is not, the key is written out. */
function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replaceAll(' ', '-');
}

const MARKS = ['code', 'strong', 'emphasis', 'deleted'] as const;

function shortPhrase({ text, href, ...marks }: Phrase): ShortPhrase {
  const bits = MARKS.reduce((sum, mark, at) => sum + (marks[mark] ? 2 ** at : 0), 0);
  if (href !== undefined) return [text, bits, href];
  return bits ? [text, bits] : text;
}

function longPhrase(short: ShortPhrase): Phrase {
  if (typeof short === 'string') return { text: short };
  const [text, bits, href] = short;
  const phrase: Phrase = { text };
  for (const [at, mark] of MARKS.entries()) if (bits & (2 ** at)) phrase[mark] = true;
  return href === undefined ? phrase : { ...phrase, href };
}

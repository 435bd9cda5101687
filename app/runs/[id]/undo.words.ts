import { EVIDENCE_WORDS } from '@/lib/model/evidence.words';
import { shorten } from '@/lib/model/shorten';
import { STATUS_WORDS } from '@/lib/model/status';
import type { Fields } from './_store/run.types';
import type { PieceChange } from './_store/step.reducer';
import { WORDS } from './run.words';

/** What is said of changes that are taken back, and made again. */
export const UNDO_WORDS = {
  undid: (what: string) => `Undid ${what}`,
  redid: (what: string) => `Redid ${what}`,
  oneChange: (item: string, change: string) => `“${item}” · ${change}`,
  manyChanges: (count: number) => `change to ${count} items`,
  nothingToUndo: 'There is nothing to undo',
  nothingToRedo: 'There is nothing to redo',
  notRedone: (what: string) => `Not redone: ${what} since`,
  leftAlone: (what: string) => `${what} since and stays as it is`,
  noHistory: 'Your earlier changes could not be loaded, so nothing was undone',
  confirmation: (count: number, item: string) =>
    count === 1 ? `confirmation of “${item}”` : `confirmation of ${count} items`,
} as const;

/** "Status: Done → Open", for each field that `to` has. */
export function changeWords(from: Fields, to: Fields, nameOf: (id: string) => string): string {
  return (Object.keys(to) as (keyof Fields)[])
    .map((field) => `${WORDS.fields[field]}: ${wordOf(from, field)} → ${wordOf(to, field)}`)
    .join(', ');

  function wordOf(fields: Fields, field: keyof Fields): string {
    const value = fields[field];
    if (field === 'assigneeId') return value ? nameOf(value) : 'nobody';
    if (!value) return 'none';
    if (field === 'status') return STATUS_WORDS[fields.status ?? 'open'];
    return field === 'dueOn' ? dayWords(value) : `“${shortened(value)}”`;
  }
}

/** "Link “Build 42”: removed → added again", or without `made` "Link “Build 42”: added". */
export function pieceWords({ was, piece }: PieceChange, made = true): string {
  const name = `${EVIDENCE_WORDS[piece.kind]} “${shortened(piece.text || piece.url || '')}”`;
  if (!made) return `${name}: ${was}`;
  return `${name}: ${was === 'added' ? 'removed → added again' : 'added → removed'}`;
}

const dayWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));

const LONGEST = 40;
const shortened = (text: string) => shorten(text, LONGEST);

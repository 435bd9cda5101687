import { createHash } from 'node:crypto';
import { isPlain } from '@/lib/markdown/note-nodes';

/** Goes up when the same Markdown comes to mean other blocks: what was kept before is then left. */
const READING = 1;
/** A shorter text is parsed in about the time that it takes to fetch what was kept of it. */
const WORTH_KEEPING = 200;

/** What a text is kept under. */
export const textId = (text: string): string =>
  createHash('sha256').update(`${READING}\n${text}`).digest('hex');

/** Whether a text is worth keeping as parsed: neither short nor plain. */
export const isWorthKeeping = (text: string | null): text is string =>
  text !== null && text.length > WORTH_KEEPING && !isPlain(text.trim());

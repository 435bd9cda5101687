import { findBlocks, hasRemains } from '@/lib/signing/signature-block';
import { JsonFault, readJson } from './read-json';

/** What a file is, as far as its content says, before anything in it is judged. */
export type FileContent =
  | { format: 'markdown' | 'html' }
  | { format: 'history' }
  | { format: 'json'; value: unknown }
  /** JSON once, and a signature is in it, but it does not parse any more. */
  | { format: 'json'; fault: JsonFault }
  | { format: 'csv' }
  | { format: 'text' | 'binary' | 'empty' };

/** An event, or the line that signs them, as an exported history has them. */
const HISTORY_LINE = /^\uFEFF?\s*\{"(?:id":"[^"]*","projectId|signature":"[^"]*","claims)"/m;

/** Says what a file is by its content; its name may have been changed. */
export function identifyFile(bytes: Uint8Array): FileContent {
  const text = new TextDecoder().decode(bytes);
  const begins = text.trimStart();
  if (begins === '') return { format: 'empty' };
  if (/^[{[]/.test(begins)) return jsonOrHistory(text);
  // What people typed stands in a table as they typed it, also what looks like a signature.
  if (isReportTable(begins)) return { format: 'csv' };
  if (findBlocks(bytes).length > 0 || hasRemains(bytes)) return { format: markup(begins) };
  // Where only the beginning was damaged, the other lines tell.
  if (HISTORY_LINE.test(text)) return { format: 'history' };
  if (text.includes('\u0000')) return { format: 'binary' };
  if (isTable(begins)) return { format: 'csv' };
  return { format: /^<(?:!doctype|html)/i.test(begins) ? 'html' : 'text' };
}

function jsonOrHistory(text: string): FileContent {
  const [first = ''] = text.trimStart().split('\n', 1);
  if (HISTORY_LINE.test(first) && isObject(first)) return { format: 'history' };
  try {
    return { format: 'json', value: readJson(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    // A history whose first line was damaged has others that are events.
    if (HISTORY_LINE.test(text)) return { format: 'history' };
    if (error instanceof JsonFault && /"sha256"/.test(text))
      return { format: 'json', fault: error };
    return { format: 'text' };
  }
}

/** A line that is JSON by itself, so that a report in one line is not taken for an event. */
function isObject(line: string): boolean {
  try {
    const { actor, claims, runs } = JSON.parse(line.replace(/^\uFEFF/, '')) as Record<
      string,
      unknown
    >;
    return runs === undefined && (actor !== undefined || claims !== undefined);
  } catch {
    return false;
  }
}

const markup = (begins: string) =>
  /^<(?:!doctype|html)/i.test(begins) ? ('html' as const) : ('markdown' as const);

/** The header of a report's table, with which no other document begins. */
function isReportTable(text: string): boolean {
  const [header = []] = rowsOf(text, 1);
  return header[0] === 'run' && header[1] === 'run_id' && header.includes('item_key');
}

/** Two rows with the same three columns or more. */
function isTable(text: string): boolean {
  const [header = [], row] = rowsOf(text, 2);
  return row !== undefined && header.length >= 3 && header.length === row.length;
}

/** The first rows of comma-separated values (RFC 4180). */
function rowsOf(text: string, most: number): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let row: string[] = [];
  while (rows.length < most) {
    const found = cell.exec(text);
    if (!found) break;
    row.push(found[1] ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
    if (found[3] === '' || cell.lastIndex >= text.length) break;
  }
  return rows;
}

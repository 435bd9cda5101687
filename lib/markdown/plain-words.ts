import { withoutComments } from './plain-text';

/**
 * A Markdown text as words on one line, for a glance at it in a list. It is read roughly and not
 * parsed, in time proportional to its length: what is a sign somewhere else may be left out.
 */
export function plainWords(markdown: string): string {
  return withoutComments(markdown.replace(FRONT_MATTER, ' '))
    .replace(FENCES, ' ')
    .replace(RULES, ' ')
    .replace(ROWS, cellsOf)
    .replace(LINE_SIGNS, ' ')
    .replace(LINKS, '$1')
    .replace(AROUND_WORDS, '')
    .replace(EMPHASIS, '$1$3')
    .replace(ESCAPES, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---(?:\n|$)/;
const FENCES = /^[ \t]*(?:`{3,}|~{3,}).*$/gm;
/** Thematic breaks, the lines under headings, and the line that a table has under its head. */
const RULES = /^[ \t]*[|:=-][ \t|:=-]*$/gm;
const ROWS = /^[ \t]*\|.*$/gm;
/** What begins a line of a heading, a quote or a list. */
const LINE_SIGNS = /^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]|[-*+] (?:\[[ xX]\] )?)?/gm;
const LINKS = /!?\[([^[\]\n]*)\]\([^()\s]*(?: "[^"\n]*")?\)/g;
const AROUND_WORDS = /\*\*|~~|`+/g;
const EMPHASIS = /(^|[\s(])([*_])([^\s*_](?:[^*_\n]*[^\s*_])?)\2(?=$|[\s.,;:!?)])/gm;
const ESCAPES = /\\([!-/:-@[-`{-~])/g;

/** The cells of a table's row, with a dot between them. */
const cellsOf = (row: string) =>
  row
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(' · ');

import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';
import { GuideError } from './guide-error';

/** What may open or close something within a paragraph, begin a list or a quote, or underline. */
const SIGNS = '*_~[]<!`';
const BULLETS = '>-+*0123456789';
const UNDERLINES = '=-';
/** How many of them × how much is parsed at once: some seconds at the most. */
const MOST_IN_TEXT = 100_000_000;
const MOST_IN_BLOCKS = 500_000_000;

/**
 * Refuses what would take the parser a time that grows with the square of its length: it looks for
 * the other end of each sign through all of a paragraph, and copies all it has read whenever a list
 * or a quote ends or a heading is underlined. What people write doesn't come near either limit.
 * @param length how much is parsed at once
 * @returns for micromark; it throws a GuideError with the line, from 1, in what is parsed
 */
export function workLimit(length: number): Extension {
  const inText = new WeakMap<TokenizeContext, number>();
  let blocks = 0;
  let lastPlace = '';
  let lastLine = 0;
  const sign = looker('sign', (context) => {
    const count = (inText.get(context) ?? 0) + 1;
    inText.set(context, count);
    if (count * length <= MOST_IN_TEXT) return;
    throw new GuideError('A paragraph holds too many signs to be read', context.now().line);
  });
  const spend = (line: number) => {
    blocks += 1;
    if (blocks * length <= MOST_IN_BLOCKS) return;
    throw new GuideError('Lists or quotes go on for too long without a heading or a text', line);
  };
  const line = looker('line', (context, code) => {
    const { line, column } = context.now();
    if (line !== lastLine && context.parser.lazy[line - 1]) spend(line);
    lastLine = line;
    if (!BULLETS.includes(String.fromCharCode(code))) return;
    const place = `${column} ${code}`;
    if (place !== lastPlace) spend(line);
    lastPlace = place;
  });
  const underline = looker('underline', (context) => spend(context.now().line));
  return {
    text: at(SIGNS, sign),
    document: { null: line },
    flow: at(UNDERLINES, underline),
  };
}

const at = (signs: string, construct: Construct) =>
  Object.fromEntries([...signs].map((sign) => [sign.charCodeAt(0), construct]));

/** A construct that only looks. */
function looker(name: string, look: (context: TokenizeContext, code: number) => void): Construct {
  return {
    name,
    // It is no reason to look at a place: it only sees what others look at.
    previous: () => false,
    tokenize(_effects, _ok, nok) {
      return (code) => {
        look(this, code as number);
        return nok(code);
      };
    },
  };
}

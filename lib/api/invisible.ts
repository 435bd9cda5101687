/**
 * Characters that nobody sees and that make two names look like one, or a name like none: those
 * that Unicode says to ignore where they can't be shown (zero widths, soft hyphens, fillers, marks
 * of direction), annotations, and the blank of Braille. Some have a use, and stay where they do.
 * https://www.unicode.org/reports/tr39/
 */

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]/u.source;

/** A letter, or a mark on one, of a script in which joiners decide how letters connect. */
const JOINING = [
  ...['Arabic', 'Syriac', 'Nko', 'Mandaic', 'Mongolian', 'Phags_Pa', 'Adlam', 'Tibetan'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada'],
  ...['Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Lao', 'Thai', 'Balinese', 'Javanese'],
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');
const PICTURE = '\\p{Extended_Pictographic}';

const USEFUL = [
  // Joiners within words of those scripts, and within one emoji made of several.
  `(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
  `(?<=${PICTURE}|\\p{Emoji_Modifier}|\\ufe0f)\\u200d(?=${PICTURE})`,
  // Variants of emoji and keys, and of characters of Han and of scripts that have them.
  `(?<=${PICTURE}|[0-9#*](?=\\ufe0f\\u20e3))[\\ufe0e\\ufe0f]`,
  '(?<=[\\p{Script=Han}\\p{Script=Mongolian}\\p{Script=Phags_Pa}\\p{Script=Myanmar}])\\p{Variation_Selector}',
  // Flags of parts of countries.
  '(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{0,8})[\\u{e0020}-\\u{e007f}]',
].join('|');

const EITHER = new RegExp(`(${USEFUL})|${INVISIBLE}`, 'gu');
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the point
const NOTHING_ELSE = /^[\u0000-\u001f\u007f-\u009f\s\p{Default_Ignorable_Code_Point}]*$/u;

/** A text without what nobody sees; empty when that is all of it. */
export function visibleText(text: string): string {
  const visible = text.replace(EITHER, (_, useful?: string) => useful ?? '');
  // What went may have been what made its neighbour useful.
  if (visible !== text) return visibleText(visible);
  return NOTHING_ELSE.test(visible) ? '' : visible;
}

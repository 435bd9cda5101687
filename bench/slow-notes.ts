/** The longest that a note may be. */
const LENGTH = 20_000;

/** What takes Markdown parsers time that grows with the square of its length, or faster. */
const PARTS: Record<string, string> = {
  image: '![a](',
  email: 'a@b.c ',
  bracket: '[',
  closing: ']',
  emphasis: '*a_',
  strong: 'a**b',
  struck: '~a',
  comment: 'a<!--',
  processing: 'a<?',
  target: '[a](<',
  title: '[a](b (',
  code: '`a ',
  quote: '> - ',
  lists: '- a\n\nb\n\n',
  dashes: '- - - a\n',
  rows: 'a|\n-|\n',
  underlined: 'a\n=\n',
  web: 'www.a.b ',
  address: 'http://a.b ',
  footnotes: '[^a]: b\n\n',
  entities: '&amp;',
  breaks: 'a  \n',
};

/** Notes made to be slow, by what they are made of. */
export const SLOW_NOTES: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(PARTS).map(([name, part]) => [
      name,
      part.repeat(Math.floor(LENGTH / part.length)),
    ]),
  ),
  'nested images': `${'!['.repeat(5_000)}${'](a)'.repeat(2_500)}`,
  'nested emphasis': `${'*a '.repeat(3_300)}${'a* '.repeat(3_000)}`,
};

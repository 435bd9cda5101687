import * as fc from 'fast-check';
import { anyText } from './test-texts';

/** Documents made of what a Markdown parser can stumble over, in any order. */
export function anyDocument(): fc.Arbitrary<string> {
  const box = fc.constantFrom('[ ] ', '[x] ', '[X]\t', '[ ]', '', '[y] ', ' [ ] ');
  const marker = fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '', '# ', '## ', '    ');
  const before = fc.constantFrom('', '  ', '    ', '> ', '> > ', '   ', '\t', '- ', '>     ');
  const word = fc.oneof(
    fc.constantFrom(
      'a',
      'b c',
      '🎉',
      '`x`',
      '**y**',
      '```',
      '<!--',
      '-->',
      '<div>',
      '---',
      '| a |',
      '[l]: u',
      '[^1]: f',
      '<!-- id: z -->',
    ),
    anyText,
  );
  const line = fc.tuple(before, marker, box, word).map((parts) => parts.join(''));
  const glue = fc.constantFrom('\n', '\n\n', '\r\n');
  return fc
    .tuple(fc.array(line, { maxLength: 12 }), glue)
    .map(([lines, end]) => `x\n${lines.join(end)}`.replaceAll('\0', ''));
}

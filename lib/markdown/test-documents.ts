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

/** Documents of lines that look like tasks, are tasks, or hide them, with any line ends. */
export function anyTaskLikeDocument(): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TASK_LIKE) },
    { weight: 2, arbitrary: fc.constantFrom(...AROUND) },
    fc
      .tuple(
        fc.constantFrom(
          '',
          '  ',
          '    ',
          '\t',
          '> ',
          '>',
          '> > ',
          '- ',
          '1. ',
          '2) ',
          '\u200b',
          '\u00a0',
        ),
        fc.constantFrom('- ', '* ', '+\t', '1. ', '2. ', '12) ', '-', '• ', '', '-  ', '-     '),
        fc.constantFrom(
          '[ ]',
          '[x]',
          '[X]',
          '[~]',
          '[-]',
          '[]',
          '[\t]',
          '[  ]',
          '[/]',
          '[\n]',
          '\\[ ]',
        ),
        fc.constantFrom(' ', '', '\t', '  ', '\u00a0', '\n  '),
        fc.constantFrom(
          'a',
          '',
          '**b** `c`',
          '[l](u)',
          '(u)',
          ': u',
          '| d',
          '<!-- id: z -->',
          '🎉 检',
          '```',
          '<b>',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const end = fc.constantFrom('\n', '\r\n', '\r');
  return fc
    .tuple(fc.array(line, { maxLength: 24 }), end, fc.constantFrom('', '\uFEFF'), fc.boolean())
    .map(([lines, feed, mark, isMixed]) => {
      const text = lines.join('\n');
      const written = text.replaceAll('\n', feed);
      return mark + (isMixed ? written.replace(feed, '\n') : written);
    });
}

const TASK_LIKE = [
  '- [ ] a',
  '- [x] b',
  '- [~] c ~d~ [~] e',
  '  - [ ] f',
  '    - [x] g',
  '> - [ ] h',
  '- [ ] i\n\n  j\n',
  '- [-] k',
  '- [ ]l',
  '[ ] m',
  '2. [ ] n',
  '| [ ] | o |',
  '<!-- - [ ] p -->',
];
const AROUND = [
  '',
  '',
  '---',
  'name: x: y',
  '# H',
  '## I',
  'text',
  'Things:',
  '- plain',
  '```',
  '~~~~',
  '`'.repeat(32),
  '<!--',
  '-->',
  '<details>',
  '<script>',
  '</script>',
  '| a | b |\n| - | - |',
  '    code',
  '[^1]: f',
  '[x]: /u',
  '===',
  '> quote',
  '***',
];

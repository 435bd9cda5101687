import { describe, expect, test } from 'vitest';
import { GuideError, MAX_GUIDE_BYTES, parseGuide, parseGuideInSteps } from './parse-guide';

const LARGE = 1_000_000;
const upTo = (part: string, length = LARGE) => part.repeat(Math.floor(length / part.length));

describe('a large guide', () => {
  test.each([
    ['one line', `- [ ] ${upTo('a', MAX_GUIDE_BYTES - 10)}`, 1, 0],
    ['one line of words', `- [x] ${upTo('word ')}`, 1, 0],
    ['one line of code', `\`\`\`\n- [ ] ${upTo('a')}\n\`\`\`\n- [ ] b`, 1, 1],
    ['a fence that is never closed', `\`\`\`\n${upTo(`- [ ] ${'a'.repeat(90)}\n`)}`, 0, 10_309],
    ['white space', `a${upTo(' ')}b`, 0, 0],
    ['a table', `| a | b |\n| - | - |\n${upTo('| [ ] | words and words |\n', 26_000)}`, 0, 1_000],
    ['a comment', `<!--\n${upTo(`- [ ] ${'a'.repeat(90)}\n`)}-->`, 0, 10_309],
  ])('%s is read', (_, source, items, skipped) => {
    const { receipt } = parseGuide(source);
    expect([receipt.items, receipt.skipped.length]).toEqual([items, skipped]);
  });

  test.each([
    ['brackets', upTo('[')],
    ['links', upTo('[a](')],
    ['images', upTo('![a][')],
    ['references', `[a]: /u\n\n${upTo('[a]')}`],
    ['emphasis', upTo('a* ')],
    ['strike-through', upTo('a~~ ')],
    ['comments in a line', `a ${upTo('<!-- a ')}`],
    ['quotes', upTo('> ')],
    ['bullets', `${upTo('- ')}a`],
    ['lazy lines', upTo('> a\nb\n', 400_000)],
    ['lines', upTo('\n')],
    ['underlined headings', upTo('a\n=\n', 400_000)],
    ['list lines', upTo('- [ ] a\n')],
  ])('%s are refused with a reason', (_, source) => {
    expect(() => parseGuide(source)).toThrow(GuideError);
  });
});

test('dangerous links and raw HTML are text to be shown as such', () => {
  const source = '- [ ] [a](javascript:alert(1)) <img src=x onerror=alert(1)>';
  const [item] = parseGuide(source).checklists[0]?.items ?? [];
  expect(item?.text).toBe('a <img src=x onerror=alert(1)>');
});

test('a list of 11,000 items at three levels is read whole, in steps that end at 1', () => {
  const lines = Array.from({ length: 11_000 }, (_, at) => `${'  '.repeat(at % 3)}- [ ] Item ${at}`);
  const steps = parseGuideInSteps(lines.join('\n'), 'g');
  const done: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      expect(step.value.receipt).toMatchObject({ listLines: 11_000, items: 11_000 });
      break;
    }
    done.push(step.value);
  }
  expect(done.length).toBeGreaterThan(20);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done.at(-1)).toBe(1);
});

test('steps go on to 1 where definitions are shared, and may be left off', () => {
  const source = `${'See [x].\n\n- [ ] a\n\n'.repeat(2_000)}[x]: /u`;
  expect(Math.max(...parseGuideInSteps(source))).toBe(1);
  const steps = parseGuideInSteps(source);
  steps.next();
  expect(steps.return(undefined as never).done).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { parseGuide } from './parse-guide';

describe('what is never closed is warned of', () => {
  test.each([
    [
      'a\n\n```\n# H\n- [ ] a\n',
      'Line 3: The code block that begins here is never closed: it swallowed everything up to line 5, with 1 heading and 1 line that looks like a task',
    ],
    [
      '~~~~\n~~~\n## A\n## B\n',
      'Line 1: The code block that begins here is never closed: it swallowed everything up to line 4, with 2 headings',
    ],
    [
      '---\nname: x\n---\n\n- a\n  ```\n  b\n\n# C',
      'Line 6: The code block that begins here is never closed: it swallowed everything up to line 7',
    ],
    ['```', 'Line 1: The code block that begins here is never closed: it is empty'],
    [
      '<!-- a\n\n# b\n- [x] c\n1. [ ] d',
      'Line 1: The comment that begins here is never closed: it swallowed everything up to line 5, with 1 heading and 2 lines that look like tasks',
    ],
    [
      '<script>\n\n- [ ] a',
      'Line 1: The HTML that begins here is never closed: it swallowed everything up to line 3, with 1 line that looks like a task',
    ],
  ])('%j', (source, warning) => {
    expect(parseGuide(source).warnings).toEqual([warning]);
  });

  test('and what is closed is not', () => {
    const closed =
      '```\na\n```\n\n<!-- b -->\n\n<!-->\n\n<pre>\n\nc\n</pre>\n\n- ~~~~\n  ~~~~\n\n    code';
    expect(parseGuide(closed).warnings).toEqual([]);
  });
});

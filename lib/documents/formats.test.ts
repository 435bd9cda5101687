import { expect, test } from 'vitest';
import { contentOf, FORMATS, formatsOf, writerOf } from './formats';

test('a kind of document is offered in the formats that have a writer for it, Markdown first', () => {
  expect(formatsOf('report')).toEqual(['md', 'html', 'csv', 'json']);
  expect(formatsOf('minutes')).toEqual(['md', 'html', 'json']);
  for (const format of formatsOf('minutes')) expect(writerOf('minutes', format)).not.toBeNull();
});

test('the API’s document names each content type that is not JSON, and which is the default', () => {
  expect(contentOf('report')).toEqual({
    'text/markdown': `\`format=md\`, the default: ${FORMATS.md.about}`,
    'text/html': `\`format=html\`: ${FORMATS.html.about}`,
    'text/csv': `\`format=csv\`: ${FORMATS.csv.about}`,
  });
});

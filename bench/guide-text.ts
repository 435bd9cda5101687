/**
 * A guide with many items, each with a line of guidance. Items are short, so that 50,000 of them
 * stay below the 2 MiB that a guide may have.
 * @param perHeading how many items stand under one heading
 */
export function guideOf(items: number, perHeading: number): string {
  const lines = ['---', 'name: long', 'title: A long guide', '---', '', '# A long guide', ''];
  for (let at = 0; at < items; at += 1) {
    if (at % perHeading === 0) lines.push('', `## Part ${at / perHeading + 1}`, '');
    lines.push(`- [ ] Check \`${at + 1}\``, '', '  Say how.');
  }
  return `${lines.join('\n')}\n`;
}

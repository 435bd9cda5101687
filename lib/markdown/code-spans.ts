/** A part of a plain text: as it is, or as code. */
export interface Span {
  value: string;
  code: boolean;
}

/**
 * The parts of a text that is plain but for code spans, as names, titles and reasons are: what
 * stands between two backticks is code, all else means nothing but itself.
 * @returns the parts in order, none of them empty; takes time in proportion to the text
 */
export function codeSpans(text: string): Span[] {
  const parts = text.split('`');
  const spans: Span[] = [];
  let plain = parts[0] as string;
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at] as string;
    if (at + 1 < parts.length && part.trim() !== '') {
      if (plain) spans.push({ value: plain, code: false });
      spans.push({ value: part.trim(), code: true });
      at += 1;
      plain = parts[at] as string;
    } else plain += `\`${part}`;
  }
  if (plain) spans.push({ value: plain, code: false });
  return spans;
}

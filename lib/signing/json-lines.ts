import canonicalize from 'canonicalize';

/** One line of a JSON value's canonical outline, and where it stands in the value. */
export interface JsonLine {
  text: string;
  /** A JSON pointer (RFC 6901). */
  pointer: string;
}

/**
 * A JSON value as lines, one for each value and bracket: names in canonical order, no commas, no
 * numbers in arrays. A line that differs is a place that differs, and what was put in between moves
 * nothing else. That a value was altered its digest says; these lines only name where.
 */
export function jsonLines(value: unknown): JsonLine[] {
  const lines: JsonLine[] = [];
  walk(value, '', '', '');
  return lines;

  function walk(one: unknown, pointer: string, name: string, indent: string): void {
    if (typeof one !== 'object' || one === null) {
      lines.push({ text: `${indent}${name}${canonicalize(one)}`, pointer });
      return;
    }
    const list = Array.isArray(one);
    lines.push({ text: `${indent}${name}${list ? '[' : '{'}`, pointer });
    const names = Object.keys(one);
    if (!list) names.sort();
    for (const key of names) {
      const label = list ? '' : `${JSON.stringify(key)}: `;
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
      walk((one as Record<string, unknown>)[key], `${pointer}/${step}`, label, `${indent}  `);
    }
    lines.push({ text: `${indent}${list ? ']' : '}'}`, pointer });
  }
}

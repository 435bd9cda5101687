import type { SkippedLine } from './receipt.types';
import { neverClosed } from './receipt.words';
import type { Region } from './regions';

/**
 * Warns of every code block, comment and piece of HTML that is never closed, with what it swallowed.
 * @param text the document
 * @param regions in its order, as is `skipped`
 */
export function warnOfOpen(text: string, regions: Region[], skipped: SkippedLine[]): string[] {
  let [line, counted, next] = [1, 0, 0];
  const lineAt = (offset: number) => {
    for (let feed = text.indexOf('\n', counted); feed >= 0 && feed < offset; line += 1) {
      counted = feed + 1;
      feed = text.indexOf('\n', counted);
    }
    return line;
  };
  return regions.flatMap((region) => {
    if (!region.open) return [];
    const inside = text.slice(region.from, region.to).trimEnd();
    const opened = { line: lineAt(region.from), lastLine: lineAt(region.from + inside.length) };
    const headings = headingsIn(inside);
    while ((skipped[next]?.line ?? Number.POSITIVE_INFINITY) < opened.line) next += 1;
    const before = next;
    while ((skipped[next]?.line ?? Number.POSITIVE_INFINITY) <= opened.lastLine) next += 1;
    return [neverClosed(region.open, opened, { headings, tasks: next - before })];
  });
}

const headingsIn = (text: string) => text.match(/\n[ \t>]*#{1,6}[ \t]+[^\s]/g)?.length ?? 0;

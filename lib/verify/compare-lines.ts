import { commonLines, type Match } from './shortest-edit';

/** What happened to one line of a signed text. Lines count from 1. */
export interface LineChange {
  change: 'changed' | 'added' | 'removed' | 'moved';
  /** The line in the file as it is now; of a removed one, where it stood when it was signed. */
  line: number;
  /** Where a changed or moved line stood when it was signed. */
  was?: number;
}

/**
 * Names the lines that differ between a text as it was signed and as it is now.
 * @param signed a digest for each line that was signed
 * @param current one for each line that is there now
 * @returns changes in the order of their lines; empty when the digests are the same
 */
export function compareLines(signed: readonly number[], current: readonly number[]): LineChange[] {
  let start = 0;
  while (start < signed.length && start < current.length && signed[start] === current[start]) {
    start += 1;
  }
  let tail = 0;
  const most = Math.min(signed.length, current.length) - start;
  while (tail < most && signed.at(-1 - tail) === current.at(-1 - tail)) tail += 1;

  const a = signed.slice(start, signed.length - tail);
  const b = current.slice(start, current.length - tail);
  const gaps = gapsBetween(commonLines(a, b), a.length, b.length);
  return [...takeMoved(gaps, a, b), ...gaps.flatMap(pairUp)]
    .map(({ line, was, change }) => ({
      change,
      line: line + start + 1,
      ...(was === undefined ? {} : { was: was + start + 1 }),
    }))
    .sort((one, other) => one.line - other.line);
}

/** Lines between two that stayed: those that are gone, and those that are new. */
interface Gap {
  gone: number[];
  fresh: number[];
}

function gapsBetween(matches: Match[], aEnd: number, bEnd: number): Gap[] {
  const gaps: Gap[] = [];
  let x = 0;
  let y = 0;
  for (const [matchX, matchY] of [...matches, [aEnd, bEnd] as Match]) {
    if (matchX > x || matchY > y) gaps.push({ gone: range(x, matchX), fresh: range(y, matchY) });
    x = matchX + 1;
    y = matchY + 1;
  }
  return gaps;
}

/** Takes lines that are gone in one place and new in another out of the gaps. */
function takeMoved(gaps: Gap[], a: readonly number[], b: readonly number[]): LineChange[] {
  const fresh = new Map<number, number[]>();
  for (const y of gaps.flatMap((gap) => gap.fresh).reverse()) {
    const known = fresh.get(b[y] as number);
    if (known) known.push(y);
    else fresh.set(b[y] as number, [y]);
  }
  const moved: LineChange[] = [];
  const arrived = new Set<number>();
  for (const gap of gaps) {
    gap.gone = gap.gone.filter((x) => {
      const y = fresh.get(a[x] as number)?.pop();
      if (y === undefined) return true;
      moved.push({ change: 'moved', line: y, was: x });
      arrived.add(y);
      return false;
    });
  }
  for (const gap of gaps) gap.fresh = gap.fresh.filter((y) => !arrived.has(y));
  return moved;
}

/** A line that is gone and a new one in the same place are one that changed. */
function pairUp({ gone, fresh }: Gap): LineChange[] {
  const both = Math.min(gone.length, fresh.length);
  return [
    ...fresh
      .slice(0, both)
      .map((line, at): LineChange => ({ change: 'changed', line, was: gone[at] as number })),
    ...fresh.slice(both).map((line): LineChange => ({ change: 'added', line })),
    ...gone.slice(both).map((line): LineChange => ({ change: 'removed', line })),
  ];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

import type { Tally, Vote } from '@/lib/model/review.types';

/** What everybody voted, if all said the same and nobody was unsure; else none. */
export function unanimous(tally: Tally): Vote | null {
  const cast = (Object.keys(tally) as Vote[]).filter((vote) => tally[vote] > 0);
  const [only] = cast;
  return cast.length === 1 && only && only !== 'unsure' ? only : null;
}

/**
 * How far people are apart on an item, from 0 to 1: the chance that two of them, picked at random,
 * voted differently (the Gini–Simpson index, as drawn without putting back). Somebody who is
 * unsure disagrees with everybody, also with another who is.
 */
export function disagreement(tally: Tally): number {
  const votes = tally.pass + tally.needs_work + tally.not_applicable + tally.unsure;
  if (votes === 0) return 0;
  if (votes === 1) return tally.unsure;
  const alike = [tally.pass, tally.needs_work, tally.not_applicable].reduce(
    (sum, n) => sum + n * (n - 1),
    0,
  );
  return 1 - alike / (votes * (votes - 1));
}

interface Judged {
  id: string;
  position: number;
  tally: Tally;
}

/**
 * The order to discuss items in: the largest disagreement first, then what all say needs work or
 * does not apply, then what nobody voted on, and at last what all would pass; else as in the list.
 */
export function agendaOf(items: readonly Judged[]): string[] {
  const ranked = items.map(({ id, position, tally }) => ({
    id,
    position,
    apart: disagreement(tally),
    rank: rankOf(tally),
  }));
  ranked.sort((a, b) => b.apart - a.apart || a.rank - b.rank || a.position - b.position);
  return ranked.map(({ id }) => id);
}

/** The next item of an agenda that is not decided, from one on and round to it; none when all are. */
export function nextUndecided(
  agenda: readonly string[],
  undecided: ReadonlySet<string>,
  from: string | null,
): string | null {
  const place = from === null ? -1 : agenda.indexOf(from);
  const round = [...agenda.slice(place + 1), ...agenda.slice(0, Math.max(0, place))];
  return round.find((id) => undecided.has(id)) ?? null;
}

function rankOf(tally: Tally): number {
  const all = unanimous(tally);
  if (all === 'needs_work') return 0;
  if (all === 'not_applicable') return 1;
  return all === 'pass' ? 3 : 2;
}

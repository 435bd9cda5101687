import { BAR_WORDS } from '@/components/runs/bars.words';
import { cx } from '@/components/ui/class-names';
import type { Tally, Vote } from '@/lib/model/review.types';
import { VOTE_WORDS } from './vote-mark';

const FILLS: [Vote, string][] = [
  ['pass', 'fill-bar-done'],
  ['not_applicable', 'fill-bar-skip'],
  ['unsure', 'fill-accent'],
  ['needs_work', 'fill-bar-warn'],
];

/** How many voted what on an item, in one bar. It says the same in words. */
export function TallyBar({ tally, className }: { tally: Tally; className?: string }) {
  const total = votesIn(tally);
  let at = 0;
  return (
    // Drawn with attributes: a strict content security policy blocks inline styles.
    <svg
      role="img"
      aria-label={tallyWords(tally)}
      width="100%"
      height={6}
      className={cx('block overflow-hidden rounded-full bg-bar-open', className)}
    >
      {FILLS.map(([vote, fill]) => {
        const width = total === 0 ? 0 : (tally[vote] / total) * 100;
        const x = at;
        at += width;
        return width > 0 ? (
          <rect key={vote} className={fill} x={`${x}%`} width={`${width}%`} height="100%" />
        ) : null;
      })}
    </svg>
  );
}

/** "3 pass, 1 needs work" */
export function tallyWords(tally: Tally): string {
  const cast = FILLS.filter(([vote]) => tally[vote] > 0);
  if (cast.length === 0) return BAR_WORDS.noVotes;
  return cast.map(([vote]) => `${tally[vote]} ${VOTE_WORDS[vote].toLowerCase()}`).join(', ');
}

export const votesIn = ({ pass, needs_work, not_applicable, unsure }: Tally) =>
  pass + needs_work + not_applicable + unsure;

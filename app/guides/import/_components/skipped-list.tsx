'use client';

import { SkippedLine } from '../../_components/skipped-line';
import type { Preview } from '../_store/import.types';
import { WORDS } from '../import.words';
import { InPortions } from './in-portions';

/** More than so many are folded. */
const FOLDED = 5;
const FIRST = 50;

/** The lines that look like tasks and are none, each with its number and why. */
export function SkippedList({ receipt }: { receipt: Pick<Preview['receipt'], 'skipped'> }) {
  const { skipped } = receipt;
  if (skipped.length === 0) return null;
  const title = WORDS.skipped(skipped.length);
  return (
    <details open={skipped.length <= FOLDED}>
      <summary className="w-fit cursor-pointer text-sm font-semibold coarse:py-2">{title}</summary>
      <div className="mt-2">
        <InPortions
          entries={skipped}
          first={FIRST}
          label={title}
          className="divide-y divide-line rounded-card border border-line text-sm"
        >
          {(one) => <SkippedLine {...one} />}
        </InPortions>
      </div>
    </details>
  );
}

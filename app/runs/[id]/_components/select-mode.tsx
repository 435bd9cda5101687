'use client';

import { ListChecks, SquareCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useRun, useScreen } from './run-provider';
import { SELECTING_WORDS as WORDS } from './selecting.words';

/**
 * Selects all that is shown; with a finger, which has no hover to show the boxes by, there is first
 * a button that begins selecting.
 */
export function SelectMode() {
  const { store, selectAll, clear } = useScreen();
  const selecting = useRun(isSelecting);
  return (
    <>
      <span className="hidden coarse:contents">
        <Button
          icon={<SquareCheck />}
          onClick={() => (selecting ? clear() : store.setState({ selecting: true }))}
        >
          {selecting ? WORDS.stop : WORDS.begin}
        </Button>
      </span>
      <span className={selecting ? 'contents' : 'contents coarse:hidden'}>
        <Button icon={<ListChecks />} onClick={selectAll} title={WORDS.allShown}>
          <span className="max-sm:sr-only">{WORDS.all}</span>
        </Button>
      </span>
    </>
  );
}

/** Whether a press on a row selects it where there is no hover: begun so, or something is selected. */
export const isSelecting = ({
  selecting,
  selected,
}: {
  selecting: boolean;
  selected: ReadonlySet<string>;
}) => selecting || selected.size > 0;

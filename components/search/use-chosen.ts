import { type KeyboardEvent, type PointerEvent, useState } from 'react';

const MOVES = /^(?:Arrow|Home|End)/;

/**
 * Which entry of a list that still changes is chosen: the first, until somebody goes to another
 * one by key or pointer; then that, as long as it is there and nothing else is typed.
 * @returns what cmdk's `Command` takes
 */
export function useChosen(query: string, ids: readonly string[]) {
  const [chosen, setChosen] = useState('');
  const [movedIn, setMovedIn] = useState<string | null>(null);
  const kept = movedIn === query && ids.includes(chosen);
  return {
    value: kept ? chosen : (ids[0] ?? ''),
    onValueChange: setChosen,
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (MOVES.test(key)) setMovedIn(query);
    },
    onPointerMove: ({ target }: PointerEvent) => {
      if ((target as Element).closest('[cmdk-item]')) setMovedIn(query);
    },
  };
}

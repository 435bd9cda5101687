'use client';

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { WORDS } from './keys.words';
import { late } from './late';
import { bindShortcuts } from './shortcuts';

const store = createStore<{ open: boolean }>(() => ({ open: false }));
const Dialog = late(() => import('./keyboard-help-dialog'));

/** Shows the list of keys. */
export const openKeyboardHelp = () => store.setState({ open: true });

/** The keys for the list of all keys, and that list. The root layout has the only one. */
export function KeyboardHelp() {
  const { open } = useStore(store);
  useEffect(
    () =>
      bindShortcuts([
        { keys: ['?', 'h'], what: WORDS.thisList, run: openKeyboardHelp, global: true },
        // It writes nothing, so it can be asked for while somebody does.
        {
          keys: ['F1'],
          what: WORDS.thisList,
          run: openKeyboardHelp,
          global: true,
          everywhere: true,
        },
      ]),
    [],
  );
  return open ? <Dialog onClose={() => store.setState({ open: false })} /> : null;
}

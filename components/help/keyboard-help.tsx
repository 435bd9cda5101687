'use client';

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { WORDS } from '@/components/keyboard/keys.words';
import { bindShortcuts, keyCommands, type Shortcut } from '@/components/keyboard/shortcuts';
import { registerCommands } from '@/components/search/command-store';
import { late } from '@/components/ui/late';

const store = createStore<{ open: boolean }>(() => ({ open: false }));
const Dialog = late(() => import('./keyboard-help-dialog'));

/** Shows the list of keys. */
export const openKeyboardHelp = () => store.setState({ open: true });

/** The key that shows the list of keys. */
export const HELP_KEY = '?';

const list = { what: WORDS.thisList, run: openKeyboardHelp, global: true };
const KEYS: readonly Shortcut[] = [
  { ...list, keys: [HELP_KEY, 'h'], command: WORDS.help },
  // It writes nothing, so it can be asked for while somebody does.
  { ...list, keys: ['F1'], everywhere: true },
];

const COMMANDS = keyCommands(KEYS, 'help', false).map((one) => ({ ...one, global: true as const }));

/** The keys for the list of all keys, and that list. The root layout has the only one. */
export function KeyboardHelp() {
  const { open } = useStore(store);
  useEffect(() => bindShortcuts(KEYS), []);
  useEffect(() => registerCommands(COMMANDS), []);
  return open ? <Dialog onClose={() => store.setState({ open: false })} /> : null;
}

import type { ReactNode } from 'react';
import { createStore } from 'zustand/vanilla';

/** What a page adds to the command palette while it is on the screen. */
export interface Command {
  id: string;
  label: string;
  /** The label as it is shown, when that is more than its text. */
  shown?: ReactNode;
  /** Text at the right, such as its key. */
  hint?: string;
  /** Leaves the palette open, as what goes on with the typing does. */
  stays?: true;
  /** It is of every page, so it stands below what is of this one, whichever of them came first. */
  global?: true;
  /** Whether it would do anything now; asked whenever the palette is drawn. */
  applies?: () => boolean;
  run: () => void;
}

export const commandStore = createStore<{
  commands: readonly Command[];
  open: boolean;
  /** How often it was opened: each time it is another palette, whatever the last one still fades. */
  times: number;
}>(() => ({ commands: [], open: false, times: 0 }));

/** Adds commands, taking over those of the same id. The result takes them away: call it from an effect. */
export function registerCommands(commands: readonly Command[]): () => void {
  const ids = new Set(commands.map(({ id }) => id));
  commandStore.setState((state) => ({
    commands: [...state.commands.filter(({ id }) => !ids.has(id)), ...commands],
  }));
  return () =>
    commandStore.setState((state) => ({
      commands: state.commands.filter((one) => !commands.includes(one)),
    }));
}

/** Opens or closes the palette. */
export function openCommandPalette(open = true): void {
  commandStore.setState((before) => ({
    open,
    times: before.times + (open && !before.open ? 1 : 0),
  }));
}

import { createStore } from 'zustand/vanilla';
import { isElsewhere } from './keyboard';

/** A key and what it does: the one declaration that binds it, lists it in the help and offers it as a command. */
export interface Shortcut {
  /** As `KeyboardEvent.key` says them, a letter with Shift as a capital; `Mod+` is ⌘ on a Mac and Ctrl elsewhere. */
  keys: readonly string[];
  /** What it does, for the help. */
  what: string;
  /** Does it. `false` when there is nothing to do, so that the browser has the key. */
  run: (event?: KeyboardEvent) => unknown;
  /** Its name in the command palette, if it is a command too. */
  command?: string;
  /** Whether that command would do anything now. */
  applies?: () => boolean;
  /** Also while somebody types, and in dialogs. */
  everywhere?: boolean;
  /** It goes on while the key is held, as moving does; else a key acts once a press. */
  held?: boolean;
  /** It holds on every page. */
  global?: boolean;
}

/** What is bound now, the page's own before what holds everywhere. */
export const shortcutStore = createStore<{ lists: readonly (readonly Shortcut[])[] }>(() => ({
  lists: [],
}));

/**
 * Binds keys; those bound later go first. Silent while somebody types, in dialogs and menus.
 * The result unbinds them: call it from an effect.
 */
export function bindShortcuts(list: readonly Shortcut[]): () => void {
  const { lists } = shortcutStore.getState();
  if (lists.length === 0) window.addEventListener('keydown', press);
  shortcutStore.setState({ lists: [list, ...lists] });
  return () => {
    const rest = shortcutStore.getState().lists.filter((one) => one !== list);
    shortcutStore.setState({ lists: rest });
    if (rest.length === 0) window.removeEventListener('keydown', press);
  };
}

/** The commands among some shortcuts, as the palette lists them, each with its first key as a hint. */
export function keyCommands(list: readonly Shortcut[], place: string, apple: boolean) {
  return list.flatMap(({ command, keys: [key = ''], applies, run }) =>
    command
      ? [
          {
            id: `${place}-${key}`,
            label: command,
            hint: keyWords(key, apple),
            ...(applies ? { applies } : {}),
            run: () => void run(),
          },
        ]
      : [],
  );
}

/** What keys do, with all the keys for it; one that does the same elsewhere too is said once. */
export function keyLines(list: readonly Shortcut[]): [what: string, keys: string[]][] {
  const lines = new Map<string, string[]>();
  for (const { what, keys } of list) lines.set(what, [...(lines.get(what) ?? []), ...keys]);
  return [...lines];
}

/** A key as people read it: "Ctrl K", "⌘ K", "Shift X", "↓". */
export function keyWords(key: string, apple: boolean): string {
  if (key.startsWith('Mod+')) {
    return `${apple ? '⌘' : 'Ctrl'} ${key.slice(4).replace('Shift+', 'Shift ')}`;
  }
  if (/^[A-Z]$/.test(key)) return `Shift ${key}`;
  return NAMES[key] ?? key;
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'Space',
  Escape: 'Esc',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = keyOf(event);
  const typing = isElsewhere(event.target);
  for (const list of shortcutStore.getState().lists) {
    for (const { keys, everywhere, held, run } of list) {
      if ((typing && !everywhere) || !keys.includes(key)) continue;
      if (run(event) === false) continue;
      event.preventDefault();
      if (!held) swallowRepeats(event.code);
      return;
    }
  }
}

/**
 * Until the key is let go it does nothing more: neither its command again, nor letters in the field
 * that the command has opened.
 */
function swallowRepeats(code: string): void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.repeat) return stop.abort();
      if (event.code !== code) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
  window.addEventListener('keyup', (event) => event.code === code && stop.abort(), options);
}

/** The key as a `Shortcut` writes it, whatever Caps Lock does. */
export function keyOf({ key, metaKey, ctrlKey, altKey, shiftKey }: KeyboardEvent): string {
  if (altKey) return '';
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  if (metaKey || ctrlKey)
    return `Mod+${shiftKey ? 'Shift+' : ''}${letter ? key.toUpperCase() : key}`;
  if (letter) return shiftKey ? key.toUpperCase() : key.toLowerCase();
  return key;
}

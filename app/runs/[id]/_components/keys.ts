import type { Shortcut } from '@/components/shortcuts';
import type { RunScreen } from '../_store/run-screen';
import { WORDS } from '../run.words';
import {
  giveAll,
  leave,
  move,
  showDetails,
  switchMode,
  toField,
  toggle,
  toSearch,
  undo,
} from './acting';

const { keys: SAY, commands: COMMANDS } = WORDS;

/** The keys of a run's page: what binds them, lists them in the help and offers them in the palette. */
export function runKeys(screen: RunScreen): readonly Shortcut[] {
  const { store } = screen;
  return [
    { keys: ['j'], what: SAY.next, held: true, run: () => move(screen, 1) },
    {
      keys: ['ArrowDown'],
      what: SAY.next,
      held: true,
      run: (event) => inList(event) && move(screen, 1),
    },
    { keys: ['k'], what: SAY.previous, held: true, run: () => move(screen, -1) },
    {
      keys: ['ArrowUp'],
      what: SAY.previous,
      held: true,
      run: (event) => inList(event) && move(screen, -1),
    },
    { keys: ['x'], what: SAY.done, run: () => toggle(screen) },
    { keys: [' '], what: SAY.done, run: (event) => !onControl(event) && toggle(screen) },
    command('w', 'needsWork', () => giveAll(screen, 'needs_work')),
    command('n', 'notApplicable', () => giveAll(screen, 'not_applicable')),
    command('c', 'comment', () => toField(screen, 'comment')),
    command('e', 'evidence', () => toField(screen, 'evidence')),
    command('a', 'assign', () => toField(screen, 'assignee')),
    command('d', 'due', () => toField(screen, 'due')),
    {
      keys: ['Enter'],
      what: SAY.details,
      run: (event) => !onControl(event) && showDetails(screen, false),
    },
    { keys: ['o'], what: SAY.detailsOrNot, run: () => showDetails(screen, true) },
    command('f', 'focus', () => switchMode(screen)),
    { keys: ['v'], what: SAY.select, run: () => select(false) },
    { keys: ['X', 'V'], what: SAY.selectThrough, run: () => select(true) },
    command('/', 'search', () => toSearch(screen)),
    command('u', 'undo', () => undo(screen), 'Mod+Z'),
    command('U', 'redo', () => screen.redo(), 'Mod+Shift+Z', 'Mod+Y'),
    { keys: ['Escape'], what: SAY.leave, run: () => leave(screen) },
  ];

  function command(
    key: string,
    name: keyof typeof COMMANDS & keyof typeof SAY,
    run: () => unknown,
    ...more: string[]
  ): Shortcut {
    return { keys: [key, ...more], what: SAY[name], command: COMMANDS[name], run };
  }

  function select(through: boolean): boolean {
    const { active } = store.getState();
    if (active) screen.select(active, through);
    return active !== null;
  }
}

/** What has the focus has the first right to some keys. */
function onControl(event: KeyboardEvent | undefined): Element | null {
  const { target } = event ?? {};
  if (!(target instanceof Element)) return null;
  return target.closest('button, a, input, summary, [tabindex="0"]:not([role="row"])');
}

/** Arrows move what has the focus, unless that is in the list. */
function inList(event: KeyboardEvent | undefined): boolean {
  const control = onControl(event);
  return !control || control.closest('[role="row"]') !== null;
}

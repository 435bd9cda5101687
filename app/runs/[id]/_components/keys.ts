import { isElsewhere } from '@/components/keyboard/keyboard';
import type { Shortcut } from '@/components/keyboard/shortcuts';
import { GIVEN, needsJustification, STATUS_RULES, type Status } from '@/lib/model/status';
import type { RunScreen } from '../_store/run-screen';
import { WORDS } from '../run.words';
import {
  askToWait,
  confirmAll,
  giveAll,
  leave,
  leaveField,
  move,
  rejectAll,
  showDetails,
  switchMode,
  toField,
  toggle,
  toSearch,
  undo,
} from './acting';
import { RUN_KEYS } from './named-keys';

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
    { keys: ['g'], what: SAY.first, run: () => move(screen, -Infinity) },
    { keys: ['G'], what: SAY.last, run: () => move(screen, Infinity) },
    { keys: ['Home'], what: SAY.first, run: (event) => inList(event) && move(screen, -Infinity) },
    { keys: ['End'], what: SAY.last, run: (event) => inList(event) && move(screen, Infinity) },
    { keys: [STATUS_RULES.done.key], what: SAY.done, run: () => toggle(screen) },
    { keys: [' '], what: SAY.done, run: (event) => !onControl(event) && toggle(screen) },
    command(RUN_KEYS.confirm, 'confirm', () => confirmAll(screen)),
    command(RUN_KEYS.reject, 'reject', () => rejectAll(screen)),
    ...GIVEN.filter(needsJustification).map((status) => giving(status)),
    command(RUN_KEYS.waive, 'waive', () => askToWait(screen)),
    command('c', 'comment', () => toField(screen, 'comment')),
    command('e', 'evidence', () => toField(screen, 'evidence')),
    command(RUN_KEYS.assign, 'assign', () => toField(screen, 'assignee')),
    command(RUN_KEYS.due, 'due', () => toField(screen, 'due')),
    {
      keys: ['Enter'],
      what: SAY.details,
      run: (event) => !onControl(event) && showDetails(screen, false),
    },
    { keys: [RUN_KEYS.details], what: SAY.detailsOrNot, run: () => showDetails(screen, true) },
    command(RUN_KEYS.focus, 'focus', () => switchMode(screen)),
    { keys: ['v'], what: SAY.select, run: () => select(false) },
    { keys: ['X', 'V'], what: SAY.selectThrough, run: () => select(true) },
    command(RUN_KEYS.search, 'search', () => toSearch(screen)),
    command('u', 'undo', () => undo(screen), 'Mod+Z'),
    command('U', 'redo', () => screen.redo(), 'Mod+Shift+Z', 'Mod+Y'),
    {
      keys: ['Escape'],
      what: SAY.leave,
      everywhere: true,
      run: (event) =>
        isElsewhere(event?.target ?? null) ? leaveField(screen, event) : leave(screen),
    },
  ];

  function command(
    key: string,
    name: keyof typeof COMMANDS & keyof typeof SAY,
    run: () => unknown,
    ...more: string[]
  ): Shortcut {
    return { keys: [key, ...more], what: SAY[name], command: COMMANDS[name], run };
  }

  function giving(status: Status): Shortcut {
    const { key, word } = STATUS_RULES[status];
    return { keys: [key], what: word, command: word, run: () => giveAll(screen, status) };
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

/** Arrows, Home and End move what has the focus, unless that is in the list. */
function inList(event: KeyboardEvent | undefined): boolean {
  const control = onControl(event);
  return !control || control.closest('[role="row"]') !== null;
}

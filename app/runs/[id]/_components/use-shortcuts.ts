import { useEffect } from 'react';
import { focusField } from '@/components/claims';
import { isElsewhere, whenThere } from '@/components/keyboard';
import { needsJustification } from '@/lib/runs/answer.reducer';
import type { Status } from '@/lib/runs/answer.types';
import { isWide } from '../_store/moving';
import type { RunScreen } from '../_store/run-screen';
import { isReadOnly } from '../_store/run-state';
import { useScreen } from './run-provider';
import { focusRow } from './toolbar';

/** The keyboard of a run's page. Silent while somebody types, in dialogs and menus, and with ⌘, Ctrl or Alt. */
export function useShortcuts(): void {
  const screen = useScreen();
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.isComposing || isElsewhere(event.target)) return;
      if (handle(screen, event)) event.preventDefault();
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [screen]);
}

/** Gives whether the key was one of ours. */
function handle(screen: RunScreen, { key, shiftKey, target }: KeyboardEvent): boolean {
  const { store } = screen;
  const { active, mode, selected } = store.getState();
  // What has the focus has the first right to these.
  const onControl =
    target instanceof Element &&
    target.closest('button, a, input, summary, [tabindex="0"]:not([role="row"])');
  if ((key === ' ' || key === 'Enter') && onControl) return false;
  switch (key) {
    case 'j':
    case 'ArrowDown':
    case 'k':
    case 'ArrowUp':
      if (key.startsWith('Arrow') && onControl && !onControl.closest('[role="row"]')) return false;
      screen.step(key === 'j' || key === 'ArrowDown' ? 1 : -1);
      if (mode === 'list') focusRow(store.getState().active);
      return true;
    case 'X':
    case 'V':
      if (shiftKey && active) screen.select(active, true);
      return true;
    case 'v':
      if (active) screen.select(active);
      return true;
    case '/':
      screen.mode('list');
      focusField('#item-search');
      return true;
    case 'u':
      void screen.undo();
      return true;
    case '?':
      store.setState({ help: true });
      return true;
    case 'f':
      screen.mode(mode === 'list' ? 'focus' : 'list');
      if (mode === 'focus') whenThere(`#item-${active}`);
      return true;
    case 'Escape':
      return leave(screen);
    case 'x':
    case ' ':
    case 'n':
    case 'w':
      if (!active) return false;
      if (key === 'n' || key === 'w') {
        const status = key === 'n' ? 'not_applicable' : 'needs_work';
        // Several are answered together; one is asked about where it stands.
        if (mode === 'list' && selected.has(active) && selected.size > 1) {
          screen.choose([...selected], status, 'bulk');
          toReason(screen);
        } else give(screen, active, status);
      } else toggle(screen, active);
      return true;
    default:
      return active !== null && open(screen, key);
  }
}

function open(screen: RunScreen, key: string): boolean {
  const { panel, active } = screen.store.getState();
  const field = FIELDS[key];
  if (field) {
    toField(screen, field);
  } else if (key === 'Enter' || key === 'o') {
    screen.details(!(isWide() && panel && key === 'o'));
    if (key === 'Enter' && isWide()) focusField(`[data-details-of="${active}"] [data-details]`);
  } else return false;
  return true;
}

/** Opens the active item's details at one of their fields. */
export function toField(screen: RunScreen, field: string): void {
  const before = screen.store.getState();
  const { mode, active } = before;
  // There is nothing to write in.
  if (isReadOnly(before)) {
    screen.details(true);
    return;
  }
  // The details follow the list with a delay: those of the last item may still stand there.
  focusField(`[data-details-of="${active}"] [data-field="${field}"]`, () =>
    screen.store.setState({ panel: before.panel, sheet: before.sheet }),
  );
  if (mode === 'list') screen.details(true);
}

const FIELDS: Record<string, string> = { c: 'comment', e: 'evidence', a: 'assignee', d: 'due' };

function toggle(screen: RunScreen, id: string): void {
  const { view, mode, selected } = screen.store.getState();
  const status = view.items[id]?.status === 'done' ? 'open' : 'done';
  if (mode === 'list' && selected.has(id) && selected.size > 1) {
    screen.choose([...selected], status, 'bulk');
  } else give(screen, id, status);
}

/** Gives an item a status; focus mode then goes on to the next open one. */
export function give(screen: RunScreen, id: string, status: Status): void {
  const { mode } = screen.store.getState();
  screen.choose([id], status, mode === 'focus' ? 'focus' : 'row');
  toReason(screen);
  const answered = status !== 'open' && !needsJustification(status) && !screen.isHolding();
  if (mode === 'focus' && answered) screen.toOpen();
}

/** Asked for a reason, what is typed next is the reason. */
function toReason({ store }: RunScreen): void {
  const cancel = () => store.setState({ asking: null });
  if (store.getState().asking) focusField('[data-reason]', cancel);
}

function leave(screen: RunScreen): boolean {
  const { asking, selected, mode, active, panel } = screen.store.getState();
  if (asking) screen.store.setState({ asking: null });
  else if (selected.size > 0) screen.clear();
  else if (mode === 'focus') {
    screen.mode('list');
    whenThere(`#item-${active}`);
    return true;
  } else if (document.activeElement?.closest('aside')) {
    focusRow(active);
    return true;
  } else if (panel && isWide()) screen.details(false);
  else return false;
  focusRow(active);
  return true;
}

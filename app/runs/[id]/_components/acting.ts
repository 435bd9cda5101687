import { whenThere } from '@/components/keyboard/keyboard';
import { awaitDialog, focusField } from '@/components/ui/claims';
import { needsJustification, type Status } from '@/lib/model/status';
import { isWide } from '../_store/moving';
import type { RunScreen } from '../_store/run-screen';
import { isReadOnly, mayAskToWait, mayDiscuss, reasonName } from '../_store/run-state';
import { focusRow } from './toolbar';

/** Gives an item a status; focus mode then goes on to the next open one. */
export function give(screen: RunScreen, id: string, status: Status): void {
  const { mode } = screen.store.getState();
  screen.choose([id], status, mode === 'focus' ? 'focus' : 'row');
  toReason(screen);
  const answered = status !== 'open' && !needsJustification(status) && !screen.isHolding();
  if (mode === 'focus' && answered) screen.toOpen();
}

/** Gives the active item a status, or all that are selected if it is one of them. */
export function giveAll(screen: RunScreen, status: Status): boolean {
  const { active, mode, selected } = screen.store.getState();
  if (!active) return false;
  // Several are answered together; one is asked about where it stands.
  if (mode === 'list' && selected.has(active) && selected.size > 1) {
    screen.choose([...selected], status, 'bulk');
    toReason(screen);
  } else give(screen, active, status);
  return true;
}

/** Stands behind the active item's answer, or behind all that are selected if it is one of them. */
export function confirmAll(screen: RunScreen): boolean {
  const ids = meant(screen);
  if (ids.length > 0) screen.confirm(ids);
  return ids.length > 0;
}

/** Asks why the same are rejected. */
export function rejectAll(screen: RunScreen): boolean {
  const ids = meant(screen);
  if (ids.length === 0) return false;
  const { mode } = screen.store.getState();
  screen.askToReject(ids, ids.length > 1 ? 'bulk' : mode === 'focus' ? 'focus' : 'row');
  toReason(screen);
  return true;
}

function meant({ store }: RunScreen): readonly string[] {
  const { active, mode, selected } = store.getState();
  if (!active) return [];
  return mode === 'list' && selected.has(active) && selected.size > 1 ? [...selected] : [active];
}

/** Marks the active item, or all selected ones, done; or open again if it is. */
export function toggle(screen: RunScreen): boolean {
  const { view, active } = screen.store.getState();
  return giveAll(screen, view.items[active ?? '']?.status === 'done' ? 'open' : 'done');
}

/** Asks for a waiver of the active item: in a dialog, or in its details where it has one already. */
export function askToWait(screen: RunScreen): boolean {
  const state = screen.store.getState();
  const { active, mode } = state;
  if (!active) return false;
  if (mayAskToWait(state, active)) screen.store.setState({ waiving: active });
  else if (mode === 'list') screen.details(true);
  return true;
}

/** Asked for a reason, what is typed next is the reason. */
function toReason(screen: RunScreen): void {
  if (screen.store.getState().asking) focusField('[data-reason]', () => stopAsking(screen));
}

/** Leaves the question for a reason, with what was typed for it. */
function stopAsking({ store, draft }: RunScreen): void {
  const { asking } = store.getState();
  if (asking) draft(reasonName(asking.ids), null);
  store.setState({ asking: null });
}

/** Goes so many items on, or back, as far as there are any, with the focus in the list. */
export function move(screen: RunScreen, by: number): void {
  screen.step(by);
  const { mode, active } = screen.store.getState();
  if (mode === 'list') focusRow(active);
}

/** Between the list and one item at a time. */
export function switchMode(screen: RunScreen): void {
  const { mode, active } = screen.store.getState();
  screen.mode(mode === 'list' ? 'focus' : 'list');
  if (mode === 'focus') whenThere(`#item-${active}`);
}

/** To the search above the list. */
export function toSearch(screen: RunScreen): void {
  screen.mode('list');
  focusField('#item-search');
}

/** Fields that are no answer, so whoever may discuss may fill them. */
const DISCUSSED: ReadonlySet<string> = new Set(['comment', 'action']);

/** Opens the active item's details at one of their fields. */
export function toField(screen: RunScreen, field: string): boolean {
  const before = screen.store.getState();
  const { mode, active } = before;
  if (!active) return false;
  if (DISCUSSED.has(field) ? !mayDiscuss(before) : isReadOnly(before)) {
    // There is nothing to write in.
    screen.details(true);
    return true;
  }
  // The details follow the list with a delay: those of the last item may still stand there.
  focusField(`[data-details-of="${active}"] [data-field="${field}"]`, () =>
    screen.store.setState({ panel: before.panel, sheet: before.sheet }),
  );
  if (mode === 'list') screen.details(true);
  return true;
}

/** Opens the active item's details, or with `close` shuts them if they are open beside the list. */
export function showDetails(screen: RunScreen, close: boolean): boolean {
  const { panel, active, mode } = screen.store.getState();
  if (!active) return false;
  screen.details(!(close && panel && isWide()));
  const heading = `[data-details-of="${active}"] [data-details]`;
  if (!close && mode === 'list' && isWide()) focusField(heading);
  return true;
}

/** Out of whatever is open, one thing at a time. */
export function leave(screen: RunScreen): boolean {
  const { asking, selected, mode, active, panel } = screen.store.getState();
  if (asking) stopAsking(screen);
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

/** Leaves a field of the details, for the item that it is of. Dialogs and menus close by themselves. */
export function leaveField({ store }: RunScreen, event: KeyboardEvent | undefined): boolean {
  const { target } = event ?? {};
  if (!(target instanceof HTMLElement) || !target.closest('[data-details-of]')) return false;
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return false;
  const { mode, active } = store.getState();
  if (mode === 'list') focusRow(active);
  else target.blur();
  return true;
}

/** Takes back the newest change. What is asked about it, if it is from an earlier visit, owns the keyboard. */
export function undo(screen: RunScreen): void {
  if (screen.store.getState().past.length > 0) {
    void screen.undo();
    return;
  }
  const hold = awaitDialog(() => screen.store.setState({ earlier: null }));
  void screen.undo().then(() => {
    if (!screen.store.getState().earlier) hold.release();
  });
}

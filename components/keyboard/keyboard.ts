/** Whether a key belongs to what has the focus: a field, a dialog, a menu. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // What fades away takes no keys any more, though the focus is still in it.
  if (target.closest('[data-closed]')) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [popover]'))
    return true;
  if (target.isContentEditable || target.closest('textarea, select')) return true;
  return (
    target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'
  );
}

/**
 * Moves the focus to an element as soon as it is on the page, and leaves the keys to the page until
 * then. What takes text is for `focusField`.
 */
export function whenThere(selector: string, tries = 90): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (!element && tries > 0) return whenThere(selector, tries - 1);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest' });
  });
}

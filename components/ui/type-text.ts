/**
 * Writes text where the caret of a field stands, over what is selected, as if it were typed.
 * What takes no text, such as a button or a date, is left as it is.
 */
export function typeText(target: Element, text: string): void {
  if (!isTextField(target) || target.disabled || target.readOnly) return;
  const { maxLength, value } = target;
  const start = target.selectionStart ?? value.length;
  const end = target.selectionEnd ?? start;
  const room = maxLength < 0 ? text.length : maxLength - value.length + (end - start);
  const data = text.slice(0, Math.max(0, room));
  // Setting the value from outside would be undone by a controlled field; this is told as typing.
  target.setRangeText(data, start, end, 'end');
  target.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertText', data, cancelable: false }),
  );
}

const TEXT_TYPES = new Set(['text', 'search', 'url', 'tel', 'password']);

function isTextField(target: Element): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && TEXT_TYPES.has(target.type);
}

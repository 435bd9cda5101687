// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { awaitDialog, awaitFocusIn, focusField } from './claims';
import { isKeyboardOwned, OWNED_AT_MOST_MS, ownKeyboard } from './keyboard-owner';

const reached: string[] = [];
const page = (event: KeyboardEvent) => void reached.push(event.key);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<button id="row">Row</button>';
  reached.length = 0;
  window.addEventListener('keydown', page);
});

afterEach(() => {
  vi.advanceTimersByTime(OWNED_AT_MOST_MS);
  window.removeEventListener('keydown', page);
  vi.useRealTimers();
});

function press(...keys: (string | KeyboardEventInit)[]): KeyboardEvent[] {
  return keys.map((key) => {
    const init = typeof key === 'string' ? { key } : key;
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event;
  });
}

const frame = () => vi.advanceTimersByTime(20);

function put(html: string): void {
  document.body.insertAdjacentHTML('beforeend', html);
}

const field = () => document.querySelector<HTMLInputElement>('#field') as HTMLInputElement;

test('what is typed before a field is there is in it, and nothing of it reaches the page', () => {
  const told: string[] = [];
  focusField('#field');
  press('f', 'i', 'x', 'y', 'Backspace', ' ', { key: 'Shift', shiftKey: true }, '!');
  put('<input id="field">');
  field().addEventListener('input', () => told.push(field().value));
  frame();
  expect(field().value).toBe('fix !');
  expect(told).toEqual(['fix !']);
  expect(document.activeElement).toBe(field());
  expect(reached).toEqual([]);
  expect(isKeyboardOwned()).toBe(false);
  press('x');
  expect(reached).toEqual(['x']);
});

test('a field that is there already has the focus at once', () => {
  put('<input id="field">');
  focusField('#field');
  expect(document.activeElement).toBe(field());
  expect(isKeyboardOwned()).toBe(false);
});

test('text goes over what is selected, and no further than the field takes', () => {
  focusField('#field');
  press('n', 'e', 'w', 'e', 'r');
  put('<input id="field" value="an old one" maxlength="9">');
  field().addEventListener('focus', () => field().setSelectionRange(3, 6));
  frame();
  expect(field().value).toBe('an ne one');
});

test('Esc gives it up: what was typed is gone, and the keys are the page’s again', () => {
  const cancel = vi.fn();
  focusField('#field', cancel);
  press('f', 'Escape', 'x');
  expect(cancel).toHaveBeenCalledOnce();
  put('<input id="field">');
  frame();
  expect(field().value).toBe('');
  expect(reached).toEqual(['x']);
});

test('Enter is not carried over, and what follows it neither', () => {
  const submitted = vi.fn();
  focusField('#field');
  press('f', 'i', 'Enter', 'x');
  put('<form><input id="field"></form>');
  field().form?.addEventListener('submit', submitted);
  frame();
  expect(field().value).toBe('fi');
  expect(submitted).not.toHaveBeenCalled();
  expect(reached).toEqual([]);
});

test('the browser keeps its own keys, and AltGr still writes', () => {
  focusField('#field');
  const [reload, undo] = press({ key: 'r', ctrlKey: true }, { key: 'z', ctrlKey: true });
  expect([reload?.defaultPrevented, undo?.defaultPrevented]).toEqual([false, true]);
  press({ key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true });
  put('<input id="field">');
  frame();
  expect(field().value).toBe('@');
  expect(reached).toEqual([]);
});

test('a key that is held down does not fill the field', () => {
  focusField('#field');
  press({ key: 'c', repeat: true }, { key: 'c', repeat: true }, 'd');
  put('<input id="field">');
  frame();
  expect(field().value).toBe('d');
});

test('pasting in between goes into the field', () => {
  focusField('#field');
  const paste = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => 'https://example.com' },
  });
  document.body.dispatchEvent(paste);
  put('<input id="field">');
  frame();
  expect(field().value).toBe('https://example.com');
});

test('what does not come in time is given up and said so', () => {
  const cancel = vi.fn();
  focusField('#field', cancel);
  vi.advanceTimersByTime(OWNED_AT_MOST_MS + 1);
  expect(cancel).toHaveBeenCalledOnce();
  expect(isKeyboardOwned()).toBe(false);
  press('x');
  expect(reached).toEqual(['x']);
});

test('whoever points elsewhere has the keyboard there', () => {
  focusField('#field');
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  press('x');
  expect(reached).toEqual(['x']);
});

test('a dialog that is not there yet is waited for; one that is there does not count', () => {
  put('<div role="dialog" id="old"><button id="inside">Inside</button></div>');
  document.querySelector<HTMLElement>('#inside')?.focus();
  awaitDialog();
  press('x');
  frame();
  expect(isKeyboardOwned()).toBe(true);
  put('<div role="dialog"><button id="close">Close</button></div>');
  document.querySelector<HTMLElement>('#close')?.focus();
  expect(isKeyboardOwned()).toBe(false);
  expect(reached).toEqual([]);
});

test('a field in a dialog goes before the dialog', () => {
  focusField('#field');
  awaitDialog().release();
  awaitFocusIn(() => document.querySelector('#dialog')).release();
  put('<div role="dialog" id="dialog"><button id="close">Close</button></div>');
  press('h');
  document.querySelector<HTMLElement>('#close')?.focus();
  press('i');
  document.querySelector('#dialog')?.insertAdjacentHTML('beforeend', '<textarea id="field">');
  frame();
  expect(field().value).toBe('hi');
});

test('a field behind a dialog that is closing is not taken yet', () => {
  put('<div id="page" aria-hidden="true"><input id="field"></div>');
  focusField('#field');
  frame();
  expect(isKeyboardOwned()).toBe(true);
  document.querySelector('#page')?.removeAttribute('aria-hidden');
  frame();
  expect(document.activeElement).toBe(field());
});

test('a later claim takes over what was typed; the earlier one has nothing to give back', () => {
  const first = ownKeyboard({ arrived: () => null });
  press('a');
  focusField('#field');
  first.release();
  press('b');
  put('<input id="field">');
  frame();
  expect(field().value).toBe('ab');
});

test('what takes no text is only given the focus', () => {
  focusField('#field');
  press('3');
  put('<input id="field" type="date">');
  frame();
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe('');
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindShortcuts, keyCommands, keyLines, keyWords } from './shortcuts';

beforeEach(() => {
  document.body.innerHTML = '<input id="field"><div role="dialog"><button>Close</button></div>';
});

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const bind = (...args: Parameters<typeof bindShortcuts>) => ends.push(bindShortcuts(...args));

function press(init: KeyboardEventInit | string, at: Element = document.body): boolean {
  const event = new KeyboardEvent('keydown', {
    bubbles: true,
    cancelable: true,
    ...(typeof init === 'string' ? { key: init } : init),
  });
  at.dispatchEvent(event);
  return event.defaultPrevented;
}

const find = (selector: string) => document.querySelector(selector) as Element;

test('a key does what it is bound to, and nothing else hears of it', () => {
  const [x, other] = [vi.fn(), vi.fn()];
  bind([{ keys: ['x'], what: 'Done', run: other }]);
  bind([{ keys: ['x', ' '], what: 'Done', run: x }]);
  expect([press('x'), press(' '), press('y')]).toEqual([true, true, false]);
  expect([x.mock.calls.length, other.mock.calls.length]).toEqual([2, 0]);
});

test('what says that it is not for now leaves the key to the next, and at last to the browser', () => {
  const later = vi.fn(() => false);
  bind([
    { keys: ['w'], what: 'Vote', run: () => false },
    { keys: ['w'], what: 'Decide', run: later },
  ]);
  expect(press('w')).toBe(false);
  expect(later).toHaveBeenCalledOnce();
});

test('keys are silent while somebody types, in dialogs, and with Alt; some are not', () => {
  const [x, palette] = [vi.fn(), vi.fn()];
  bind([
    { keys: ['x'], what: 'Done', run: x },
    { keys: ['Mod+K'], what: 'Palette', run: palette, everywhere: true },
  ]);
  expect(press('x', find('#field'))).toBe(false);
  expect(press('x', find('[role=dialog] button'))).toBe(false);
  expect(press({ key: 'x', altKey: true })).toBe(false);
  expect(press({ key: 'x', ctrlKey: true })).toBe(false);
  expect(x).not.toHaveBeenCalled();
  for (const modifier of [{ ctrlKey: true }, { metaKey: true }]) {
    expect(press({ key: 'k', ...modifier }, find('#field'))).toBe(true);
  }
  expect(palette).toHaveBeenCalledTimes(2);
});

test('Shift makes a letter another key, Caps Lock does not', () => {
  const [undo, redo] = [vi.fn(), vi.fn()];
  bind([
    { keys: ['u', 'Mod+Z'], what: 'Undo', run: undo },
    { keys: ['U', 'Mod+Shift+Z'], what: 'Redo', run: redo },
  ]);
  press({ key: 'U' });
  press({ key: 'z', ctrlKey: true });
  expect([undo.mock.calls.length, redo.mock.calls.length]).toEqual([2, 0]);
  press({ key: 'U', shiftKey: true });
  press({ key: 'u', shiftKey: true });
  press({ key: 'Z', ctrlKey: true, shiftKey: true });
  expect([undo.mock.calls.length, redo.mock.calls.length]).toEqual([2, 3]);
});

test('keys read as they are written on the keyboard at hand', () => {
  expect(['Mod+Shift+Z', 'X', ' ', 'ArrowUp', '?'].map((key) => keyWords(key, false))).toEqual([
    'Ctrl Shift Z',
    'Shift X',
    'Space',
    '↑',
    '?',
  ]);
  expect(keyWords('Mod+K', true)).toBe('⌘ K');
});

test('what several keys do is listed once', () => {
  const run = () => {};
  expect(
    keyLines([
      { keys: ['j'], what: 'Next', run },
      { keys: ['k'], what: 'Previous', run },
      { keys: ['ArrowDown'], what: 'Next', run },
    ]),
  ).toEqual([
    ['Next', ['j', 'ArrowDown']],
    ['Previous', ['k']],
  ]);
});

test('a key that is held acts once, and types nothing into the field that it opened', () => {
  const [x, next] = [vi.fn(), vi.fn()];
  const field = find('#field') as HTMLElement;
  bind([
    { keys: ['x'], what: 'Done', run: x },
    { keys: ['c'], what: 'Comment', run: () => field.focus() },
    { keys: ['j'], what: 'Next', run: next, held: true },
  ]);
  const hold = (key: string, at?: Element) =>
    press({ key, code: `Key${key.toUpperCase()}`, repeat: true }, at);
  press({ key: 'x', code: 'KeyX' });
  hold('x');
  hold('x');
  expect(x).toHaveBeenCalledOnce();
  press({ key: 'c', code: 'KeyC' });
  expect(hold('c', field)).toBe(true);
  window.dispatchEvent(new KeyboardEvent('keyup', { code: 'KeyC' }));
  expect(press({ key: 'c', code: 'KeyC' }, field)).toBe(false);
  press({ key: 'j', code: 'KeyJ' });
  hold('j');
  expect(next).toHaveBeenCalledTimes(2);
});

test('a dialog that fades away takes no keys any more, though the focus is still in it', () => {
  const x = vi.fn();
  document.body.innerHTML = '<div role="dialog" data-closed><input id="fading"></div>';
  bind([{ keys: ['x'], what: 'Done', run: x }]);
  expect(press('x', find('#fading'))).toBe(true);
  expect(x).toHaveBeenCalledOnce();
});

test('what is a command too is offered under its name, with its first key', () => {
  const run = vi.fn();
  const list = [
    { keys: ['U', 'Mod+Y'], what: 'Redo what I undid', command: 'Redo', run },
    { keys: ['j'], what: 'Next item', run },
  ];
  const commands = keyCommands(list, 'run', false);
  expect(commands).toMatchObject([{ id: 'run-U', label: 'Redo', hint: 'Shift U' }]);
  commands[0]?.run();
  expect(run).toHaveBeenCalledOnce();
});

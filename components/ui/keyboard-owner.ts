import { typeText } from './type-text';

/** After this long in milliseconds, what was asked for is taken not to come any more. */
export const OWNED_AT_MOST_MS = 8_000;

export interface Hold {
  /** Gives the keyboard back. Does nothing once somebody else has it. */
  release(): void;
}

export interface Claim {
  /** Gives what has the focus once that is what was waited for; none until then. It may move the focus. */
  arrived: () => Element | null;
  /** What Esc does while it is waited for, such as closing what was asked to open. */
  cancel?: (() => void) | undefined;
  /** It did not come in time. Without it, `cancel` is called. */
  late?: (() => void) | undefined;
}

interface Owner {
  claim: Claim;
  /** What was typed meanwhile. */
  text: string;
  /** Enter was pressed: what follows was meant for what Enter leads to, which nobody has seen. */
  sealed: boolean;
  stop: () => void;
}

let owner: Owner | null = null;

/**
 * Takes the keyboard from the key press that opens a field or a dialog until that has the focus:
 * no key reaches the page behind it. Text goes into the field once it is there; Esc gives it up,
 * a press with the pointer too. Enter is not carried over, since nobody has seen yet what it would
 * do. A claim during another one takes over what was typed.
 */
export function ownKeyboard(claim: Claim): Hold {
  const text = owner?.text ?? '';
  const sealed = owner?.sealed ?? false;
  owner?.stop();
  const mine: Owner = { claim, text, sealed, stop: listen() };
  owner = mine;
  look();
  return {
    release() {
      if (owner === mine) end();
    },
  };
}

/** Whether the keyboard waits for something that is still on its way. */
export const isKeyboardOwned = () => owner !== null;

function end(): void {
  owner?.stop();
  owner = null;
}

/** Hands the keyboard over if what it waits for is there. */
function look(): void {
  const looking = owner;
  const target = looking?.claim.arrived();
  // Moving the focus tells of it, and that looks here again.
  if (!looking || !target || owner !== looking) return;
  end();
  if (looking.text) typeText(target, looking.text);
}

function giveUp(): void {
  const claim = owner?.claim;
  end();
  (claim?.late ?? claim?.cancel)?.();
}

function listen(): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  window.addEventListener('keydown', take, options);
  window.addEventListener('keyup', swallow, options);
  window.addEventListener('paste', takePaste, options);
  window.addEventListener('focusin', look, options);
  // Whoever points at something else has changed their mind.
  window.addEventListener('pointerdown', end, options);
  let frame = requestAnimationFrame(function again() {
    frame = requestAnimationFrame(again);
    look();
  });
  const timer = setTimeout(giveUp, OWNED_AT_MOST_MS);
  return () => {
    stop.abort();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

function take(event: KeyboardEvent): void {
  if (!owner) return;
  event.stopImmediatePropagation();
  const { key } = event;
  // AltGr is how some keyboards write @ or {; elsewhere it looks like Ctrl with Alt.
  const command = (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (command || (event.altKey && !event.getModifierState('AltGraph') && key.length > 1)) {
    // Reload, a new tab and paste stay the browser's; what edits a field behind this does not.
    if (EDITING.test(key)) event.preventDefault();
    return;
  }
  event.preventDefault();
  if (key === 'Escape') {
    const { cancel } = owner.claim;
    end();
    cancel?.();
  } else if (key === 'Enter') owner.sealed = true;
  else if (!owner.sealed && !event.repeat) owner.text = written(owner.text, key);
}

const EDITING = /^([abikuxyz]|Enter|Backspace|Delete|Arrow.*)$/i;

function written(text: string, key: string): string {
  if (key === 'Backspace') return [...text].slice(0, -1).join('');
  return [...key].length === 1 ? text + key : text;
}

function takePaste(event: ClipboardEvent): void {
  swallow(event);
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (owner && !owner.sealed) owner.text += pasted;
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

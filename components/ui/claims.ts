import { COMMON_WORDS } from './common.words';
import { type Hold, isKeyboardOwned, ownKeyboard } from './keyboard-owner';
import { toast } from './toast';

/**
 * Moves the focus to a field as soon as it is on the page and can take it; its code may still be
 * on the way. What is typed from now on is for it.
 * @param selector finds it; the first match that takes the focus has it
 * @param cancel what Esc takes back before it is there
 */
export function focusField(selector: string, cancel?: () => void): Hold {
  return ownKeyboard({
    cancel,
    late: tooSlow(cancel),
    arrived() {
      for (const field of document.querySelectorAll<HTMLElement>(selector)) {
        // Behind a dialog that is closing, the focus would be taken away again.
        if (field.closest('[aria-hidden="true"], [inert]')) continue;
        if (document.activeElement !== field) field.focus();
        // What only stands in for the field until it is in view is brought there.
        field.scrollIntoView?.({ block: 'nearest' });
        if (document.activeElement === field) return field;
      }
      return null;
    },
  });
}

/**
 * Keeps the keyboard until a dialog or menu that is not there yet has the focus. A field that is
 * claimed already, and may stand in that dialog, goes first.
 * @param cancel closes what was asked to open
 */
export function awaitDialog(cancel?: () => void): Hold {
  const before = new Set(document.querySelectorAll(DIALOGS));
  return awaitFocus((focused) => {
    const dialog = focused.closest(DIALOGS);
    return dialog !== null && !before.has(dialog);
  }, cancel);
}

/** Keeps the keyboard until the focus is inside of `place`, once there is one. As `awaitDialog`. */
export function awaitFocusIn(place: () => Element | null, cancel?: () => void): Hold {
  return awaitFocus((focused) => place()?.contains(focused) ?? false, cancel);
}

function awaitFocus(isThere: (focused: Element) => boolean, cancel?: () => void): Hold {
  if (isKeyboardOwned()) return { release() {} };
  return ownKeyboard({
    cancel,
    late: tooSlow(cancel),
    arrived() {
      const focused = document.activeElement;
      return focused && isThere(focused) ? focused : null;
    },
  });
}

const DIALOGS = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** What comes long after it was asked for must not push itself in between. */
const tooSlow = (cancel: (() => void) | undefined) => () => {
  cancel?.();
  toast(COMMON_WORDS.notOpened, { tone: 'error' });
};

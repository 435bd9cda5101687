'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import {
  type FormEvent,
  type ReactNode,
  type RefObject,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './button';
import { awaitFocusIn } from './claims';
import { cx } from './class-names';
import { COMMON_WORDS } from './common.words';
import { useFormDraft } from './form-draft';
import { IconButton } from './icon-button';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 's' | 'm' | 'l';
  /** Makes the whole a form; a `type="submit"` in the footer sends it. The page is not reloaded. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void;
  /** Keeps what is typed in the form through a reload, under this name; see `useFormDraft`. */
  draft?: string;
  /** Whether it is only read: then its text takes the focus, so that the keyboard can scroll it. */
  reading?: boolean;
  /** What has the focus first; else the first thing that can. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
}

/** A modal dialog. The keyboard is its own as soon as it opens. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  size = 'm',
  onSubmit,
  initialFocus,
  reading = false,
  draft,
  children,
}: DialogProps) {
  const popup = useKeyboard(open, onOpenChange);
  const form = useFormDraft(draft, false);
  const inside = (
    <>
      <div className="flex items-start gap-3 px-5 pt-4">
        <div className="min-w-0 flex-1 py-1">
          <Base.Title className="line-clamp-4 text-base leading-6 font-semibold">
            {title}
          </Base.Title>
          {description ? (
            <Base.Description render={<div />} className="mt-1 text-sm text-muted">
              {description}
            </Base.Description>
          ) : null}
        </div>
        <Base.Close
          render={<IconButton label={COMMON_WORDS.close} icon={<X />} className="-mr-2" />}
        />
      </div>
      <div
        className="min-h-0 flex-1 overflow-y-auto px-5 py-4"
        {...(reading ? { role: 'group', 'aria-label': title, tabIndex: 0 } : {})}
      >
        {children}
      </div>
      {footer ? <div className={FOOTER}>{footer}</div> : null}
    </>
  );
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Viewport className={VIEWPORT}>
          <Base.Popup ref={popup} className={cx(POPUP, SIZES[size])} initialFocus={initialFocus}>
            {onSubmit ? (
              <form
                ref={form}
                className="flex min-h-0 flex-1 flex-col"
                onSubmit={(event) => {
                  event.preventDefault();
                  // React hands events on through portals; this form is no part of one around it.
                  event.stopPropagation();
                  onSubmit(event);
                }}
              >
                {inside}
              </form>
            ) : (
              inside
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Asks before something that is hard to take back. Stays open and busy until `onConfirm` has settled. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirmLabel,
  danger = false,
  onConfirm,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** The verb itself, such as "Delete project". */
  confirmLabel: string;
  danger?: boolean;
  /** A rejection leaves the dialog open; saying why is the caller's. */
  onConfirm: () => void | Promise<void>;
}) {
  const [busy, setBusy] = useState(false);
  const popup = useKeyboard(open, onOpenChange);
  const cancel = useRef<HTMLButtonElement>(null);
  async function confirm() {
    setBusy(true);
    try {
      await onConfirm();
      onOpenChange(false);
    } catch {
      // The caller has told the person.
    } finally {
      setBusy(false);
    }
  }
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={BACKDROP} />
        <AlertDialog.Viewport className={VIEWPORT}>
          <AlertDialog.Popup ref={popup} className={cx(POPUP, SIZES.s)} initialFocus={cancel}>
            <div className="overflow-y-auto px-5 py-5">
              <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
              {description ? (
                <AlertDialog.Description render={<div />} className="mt-1.5 text-sm text-muted">
                  {description}
                </AlertDialog.Description>
              ) : null}
            </div>
            <div className={FOOTER}>
              <AlertDialog.Close ref={cancel} render={<Button>{COMMON_WORDS.cancel}</Button>} />
              <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={confirm}>
                {confirmLabel}
              </Button>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Gives the popup's ref. Until the focus is in there, keys are neither the page's nor lost. */
function useKeyboard(open: boolean, onOpenChange: (open: boolean) => void) {
  const popup = useRef<HTMLDivElement>(null);
  const close = useEffectEvent(() => onOpenChange(false));
  useLayoutEffect(() => {
    if (!open) return;
    const hold = awaitFocusIn(
      () => popup.current,
      () => close(),
    );
    return () => hold.release();
  }, [open]);
  return popup;
}

const BACKDROP =
  'fixed inset-0 z-50 bg-backdrop transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';
const VIEWPORT = 'fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6';
const POPUP = cx(
  'popup-motion flex max-h-[92dvh] w-full flex-col rounded-t-card border border-line bg-raised text-ink',
  'shadow-floating pb-[env(safe-area-inset-bottom)] sm:max-h-[85dvh] sm:rounded-card sm:pb-0',
);
const FOOTER =
  'flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3 max-sm:[&>*]:flex-1 max-sm:[&>*]:px-2';
const SIZES = { s: 'sm:max-w-md', m: 'sm:max-w-lg', l: 'sm:max-w-3xl' };

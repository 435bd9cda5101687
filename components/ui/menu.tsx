'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { cx } from './class-names';
import Link from './link';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Text at the right, such as a key. */
  hint?: ReactNode;
  /** Draws a line above it. */
  separated?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** Where it leads; or else `run` says what it does. */
  href?: string;
  run?: () => void;
}

export interface MenuProps {
  /** The button that opens it: a `<Button>` or an `<IconButton>`. */
  trigger: ReactElement;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  defaultOpen?: boolean;
}

/** A menu of actions under a button. For what a page loads first, use `LazyMenu`. */
export function Menu({ trigger, entries, align = 'end', defaultOpen }: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="popup-motion max-h-(--available-height) min-w-44 origin-(--transform-origin) overflow-y-auto rounded-card border border-line bg-raised p-1 text-ink shadow-floating outline-none">
            {entries.map((entry) => (
              <Fragment key={entry.id}>
                {entry.separated ? <Base.Separator className="-mx-1 my-1 h-px bg-line" /> : null}
                <Entry {...entry} />
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export default Menu;

function Entry({ label, icon, hint, danger, disabled, href, run }: MenuEntry) {
  const className = cx(
    'flex min-h-8 items-center gap-2.5 rounded-control px-2.5 py-1 text-sm outline-none select-none coarse:min-h-10',
    'data-disabled:opacity-50 data-highlighted:bg-hover data-highlighted:outline-2',
    'data-highlighted:-outline-offset-2 data-highlighted:outline-focus [&_svg]:size-4 [&_svg]:shrink-0',
    danger ? 'text-danger' : '[&_svg]:text-muted',
  );
  const inside = (
    <>
      {icon}
      <span className="flex-1">{label}</span>
      {hint ? <span className="text-xs text-muted">{hint}</span> : null}
    </>
  );
  if (href && !disabled) {
    return (
      <Base.LinkItem closeOnClick className={className} render={<Link href={href} />}>
        {inside}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item className={className} disabled={disabled} onClick={() => run?.()}>
      {inside}
    </Base.Item>
  );
}

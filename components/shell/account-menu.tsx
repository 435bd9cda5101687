'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { persistentLoad } from '@/components/ui/persistent-load';
import type { ShellPerson } from './shell-person.types';

const load = () => import('./account-entries');
const Entries = lazy(() => persistentLoad(load));

/**
 * Who is signed in, and the way out. A native popover, so it costs next to no script; what stands in
 * it comes when its button is first pointed at.
 */
export function AccountMenu({ person, label }: { person: ShellPerson; label: string }) {
  const [wanted, setWanted] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        popoverTarget="account"
        aria-label={label}
        onPointerEnter={load}
        onFocus={load}
        title={person.name}
        className="touch-target inline-flex size-9 items-center justify-center rounded-full hover:bg-hover"
      >
        <Avatar person={person} size="m" decorative />
      </button>
      <div
        ref={box}
        id="account"
        popover="auto"
        onToggle={() => setWanted(true)}
        className="fixed inset-auto top-(--header) right-3 w-64 rounded-card border border-line bg-raised p-0 text-sm text-ink shadow-floating"
      >
        {wanted ? (
          <Suspense>
            <Entries person={person} onLeave={() => box.current?.hidePopover()} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
}

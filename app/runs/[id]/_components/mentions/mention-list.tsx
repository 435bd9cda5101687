'use client';

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { cx } from '@/components/ui/class-names';
import { placeList } from './list-place';
import { MENTION_WORDS } from './mention.words';

interface Named {
  id: string;
  name: string;
}

/**
 * The people that a field offers. It stands over everything, toasts too, on that side of the field
 * where there is room; the field keeps the focus, and its keys choose.
 */
export default function MentionList<Person extends Named>({
  id,
  field,
  people,
  emails,
  at,
  onTake,
}: {
  id: string;
  field: RefObject<HTMLElement | null>;
  people: readonly Person[];
  /** By their ids, the addresses of those who share their name with another. */
  emails: ReadonlyMap<string, string>;
  /** Which of them is chosen. */
  at: number;
  onTake: (person: Person) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of people is another height
  useLayoutEffect(() => {
    list.current?.showPopover?.();
    // What came above it since may have pushed it out of sight.
    field.current?.scrollIntoView?.({ block: 'nearest' });
    let last = '';
    let frame = 0;
    // Whatever moves the field: scrolling, a phone's keyboard, text that grows above it.
    const follow = () => {
      if (list.current && field.current) last = putBeside(list.current, field.current, last);
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [field, people.length]);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul
      ref={list}
      id={id}
      popover="manual"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the options of the field above
      role="listbox"
      aria-label={MENTION_WORDS.people}
      className="fixed inset-auto m-0 overflow-y-auto overscroll-contain rounded-card border border-line-strong bg-raised p-1 text-ink shadow-floating"
    >
      {people.map((person, n) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and its keys choose
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field's keys do the same
        <li
          key={person.id}
          id={`${id}-${n}`}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list
          role="option"
          aria-selected={n === at}
          // Before the field would lose the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(person)}
          className={cx(
            'flex min-h-9 cursor-pointer items-center gap-2 rounded-control px-2 py-1 text-sm coarse:min-h-11',
            n === at && 'bg-accent-soft text-accent',
          )}
        >
          <Avatar person={person} size="s" decorative />
          <span className="min-w-0 truncate">{person.name}</span>
          {emails.has(person.id) ? (
            <span className="ml-auto min-w-0 truncate text-[0.8125rem] text-muted">
              {emails.get(person.id)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The longest it gets, in pixels. */
const MOST = 224;

/** Puts the list beside its field, unless both are where they were; gives where that is. */
function putBeside(list: HTMLElement, field: HTMLElement, last: string): string {
  const [box, seen] = [field.getBoundingClientRect(), seenOf(window)];
  const now = JSON.stringify([box, seen]);
  if (now === last) return now;
  const place = placeList(box, seen, {
    height: Math.min(MOST, list.scrollHeight + 2),
    windowHeight: document.documentElement.clientHeight,
  });
  list.style.left = `${place.left}px`;
  list.style.width = `${place.width}px`;
  list.style.maxHeight = `${Math.min(MOST, place.maxHeight)}px`;
  list.style.top = place.top === null ? 'auto' : `${place.top}px`;
  list.style.bottom = place.bottom === null ? 'auto' : `${place.bottom}px`;
  return now;
}

/** What is seen of the window: a phone's keyboard covers the rest. */
function seenOf({ visualViewport, innerWidth, innerHeight }: Window) {
  const { offsetLeft, offsetTop, width, height } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return {
    left: offsetLeft,
    right: offsetLeft + width,
    top: offsetTop,
    bottom: offsetTop + height,
  };
}

'use client';

import { type ComponentProps, lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import { TextArea } from '@/components/forms/field';
import { persistentLoad } from '@/components/ui/persistent-load';
import {
  completed,
  emailsOfNamesakes,
  type Started,
  startedMention,
  suggested,
} from './mention-typing';

const loadList = () => import('./mention-list');
const MentionList = lazy(() => persistentLoad(loadList));

interface Named {
  id: string;
  name: string;
  /** Tells people of one name apart. */
  email?: string;
}

/**
 * A `TextArea` in which `@` offers the people who can be mentioned: arrow keys choose, Enter or
 * Tab takes, Esc closes. It says what the text is to become by `onText`.
 */
export function MentionArea({
  people,
  value,
  onText,
  onKeyDown,
  onBlur,
  ...rest
}: Omit<ComponentProps<typeof TextArea>, 'value' | 'onChange'> & {
  people: readonly Named[];
  value: string;
  onText: (text: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [started, setStarted] = useState<Started | null>(null);
  const [chosen, setChosen] = useState(0);
  const emails = useMemo(() => emailsOfNamesakes(people), [people]);
  const offered = started ? suggested(people, started.typed) : [];
  const at = Math.min(chosen, offered.length - 1);
  const open = offered.length > 0;

  function look() {
    const field = area.current;
    const next = field ? startedMention(field.value, field.selectionStart) : null;
    if (next?.start !== started?.start || next?.typed !== started?.typed) setChosen(0);
    setStarted(next);
  }
  function take(person: Named) {
    if (!started) return;
    const { text, caret } = completed(value, started, person.name);
    onText(text);
    setStarted(null);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  }
  return (
    <div>
      <TextArea
        {...rest}
        ref={area}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${at}` : undefined}
        onChange={(event) => {
          onText(event.target.value);
          look();
        }}
        onSelect={look}
        onFocus={loadList}
        onBlur={(event) => {
          setStarted(null);
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (open && !event.nativeEvent.isComposing && !event.metaKey && !event.ctrlKey) {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            const taken = event.key === 'Enter' || event.key === 'Tab' ? offered[at] : undefined;
            if (step) setChosen((at + step + offered.length) % offered.length);
            if (taken) take(taken);
            if (event.key === 'Escape') setStarted(null);
            if (step || taken || event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              return;
            }
          }
          onKeyDown?.(event);
        }}
      />
      {open ? (
        <Suspense>
          <MentionList
            id={listId}
            field={area}
            people={offered}
            emails={emails}
            at={at}
            onTake={take}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

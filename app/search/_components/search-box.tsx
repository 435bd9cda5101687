'use client';

import { LoaderCircle, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import { SEARCH_WORDS } from '@/components/search/search.words';
import { searchHref } from '@/components/search/search-href';
import { MOST_TYPED } from '@/lib/search/search-query';

const PAUSE = 200;

/**
 * The field of the search. The address follows what is typed, when typing pauses or at once with
 * Enter, so that it can be kept and shared; without script it is a form.
 */
export function SearchBox({ q }: { q: string }) {
  const router = useRouter();
  const [text, setText] = useState(q);
  const [asked, setAsked] = useState(q);
  const [shown, setShown] = useState(q);
  const [pending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (q !== shown) {
    // A filter's link or the browser's Back changed the address; what is being typed stays.
    setShown(q);
    if (q !== asked) {
      setAsked(q);
      setText(q);
    }
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(next: string) {
    clearTimeout(timer.current);
    const wanted = next.trim();
    if (wanted === asked) return;
    setAsked(wanted);
    start(() => router.replace(searchHref(wanted), { scroll: false }));
  }
  return (
    <search>
      <form
        action="/search"
        aria-busy={pending}
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
        className="relative"
      >
        <label htmlFor="search" className="sr-only">
          {SEARCH_WORDS.label}
        </label>
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-muted"
        >
          {pending ? (
            <LoaderCircle className="size-5 animate-spin" />
          ) : (
            <Search className="size-5" />
          )}
        </span>
        <input
          id="search"
          type="search"
          name="q"
          value={text}
          maxLength={MOST_TYPED}
          placeholder={SEARCH_WORDS.placeholder}
          // biome-ignore lint/a11y/noAutofocus: whoever opens an empty search wants to type
          autoFocus={q === ''}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target }) => {
            setText(target.value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => ask(target.value), PAUSE);
          }}
          className="h-11 w-full rounded-control border border-line-strong bg-raised pr-3 pl-11 text-base text-ink placeholder:text-muted hover:border-muted"
        />
      </form>
    </search>
  );
}

'use client';

import { Search } from 'lucide-react';
import Form from 'next/form';
import { useRef } from 'react';
import { TextField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { Button } from '@/components/ui/button';
import { HOME_WORDS } from './home.words';
import { type HomeView, SORTS } from './home-view';

/** Search and order of the projects, as a form that sets the address; it works without script too. */
export function ProjectFilter({ view }: { view: HomeView }) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <Form
      ref={form}
      action="/"
      scroll={false}
      role="search"
      aria-label={HOME_WORDS.title}
      className="flex min-w-0 flex-1 basis-80 items-center gap-2"
    >
      {view.state === 'active' ? null : <input type="hidden" name="state" value={view.state} />}
      <TextField
        // What was typed may be cleared by a link; the field starts anew then.
        key={view.q}
        label={HOME_WORDS.search}
        labelHidden
        type="search"
        name="q"
        placeholder={HOME_WORDS.searchHint}
        defaultValue={view.q}
        maxLength={200}
        className="flex-1 sm:max-w-72"
      />
      <SelectField
        label={HOME_WORDS.sortBy}
        labelHidden
        name="sort"
        defaultValue={view.sort}
        options={SORTS}
        onChange={() => form.current?.requestSubmit()}
        className="w-40 shrink-0"
      />
      <Button type="submit" icon={<Search />} className="px-2.5!">
        <span className="sr-only">{HOME_WORDS.searchButton}</span>
      </Button>
    </Form>
  );
}

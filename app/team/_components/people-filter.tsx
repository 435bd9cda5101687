import { Search } from 'lucide-react';
import Form from 'next/form';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { WORDS } from '../team.words';

/** Search among the people, as a form that sets the address; it works without script too. */
export function PeopleFilter({ q }: { q: string }) {
  return (
    <Form
      action="/team"
      scroll={false}
      role="search"
      aria-label={WORDS.title}
      className="flex min-w-0 items-center gap-2"
    >
      <TextField
        // What was typed may be cleared by a link; the field starts anew then.
        key={q}
        label={WORDS.search}
        labelHidden
        type="search"
        name="q"
        placeholder={WORDS.searchHint}
        defaultValue={q}
        maxLength={200}
        className="min-w-0 flex-1 sm:max-w-72"
      />
      <Button type="submit" icon={<Search />} className="px-2.5!">
        <span className="sr-only">{WORDS.searchButton}</span>
      </Button>
    </Form>
  );
}

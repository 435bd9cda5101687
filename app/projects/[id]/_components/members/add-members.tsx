import { useState } from 'react';
import { TextField } from '@/components/forms/field';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { MEMBER_WORDS } from '../../members.words';
import type { Candidate } from './use-members';

/** More people than this can be searched. */
const FEW = 8;

/** Everyone who could be added to a project. */
export function AddMembers({
  candidates,
  me,
  busy,
  onAdd,
}: {
  candidates: readonly Candidate[];
  me: { id: string };
  /** Who is being changed. */
  busy: string | null;
  onAdd: (id: string) => void;
}) {
  const [sought, setSought] = useState('');
  const word = sought.trim().toLowerCase();
  const found = candidates.filter(({ name, email }) =>
    `${name} ${email}`.toLowerCase().includes(word),
  );
  return (
    <section aria-labelledby="add-members">
      <h3 id="add-members" className="text-sm font-semibold">
        {MEMBER_WORDS.addTitle}
      </h3>
      {candidates.length > FEW ? (
        <TextField
          label={MEMBER_WORDS.find}
          labelHidden
          type="search"
          placeholder={MEMBER_WORDS.findHint}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          className="mt-2"
        />
      ) : null}
      {found.length === 0 ? (
        <p role="status" className="mt-2 text-sm text-muted">
          {candidates.length === 0 ? MEMBER_WORDS.everyoneIsIn : MEMBER_WORDS.noMatch}
        </p>
      ) : null}
      <ul aria-labelledby="add-members" className="divide-y divide-line empty:hidden">
        {found.map((person) => (
          <li key={person.id} className="flex items-center gap-3 py-2">
            <Avatar person={person} decorative />
            <div className="min-w-0 flex-1 text-sm">
              <p className="font-medium [overflow-wrap:anywhere]">
                {person.name}
                {person.id === me.id ? ` (${MEMBER_WORDS.you})` : ''}
              </p>
              <p className="truncate text-[0.8125rem] text-muted">{person.email}</p>
            </div>
            <Button size="s" busy={busy === person.id} onClick={() => onAdd(person.id)}>
              {MEMBER_WORDS.add}
              <span className="sr-only"> {person.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

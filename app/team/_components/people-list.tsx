import type { Person } from '@/app/_session/require-person';
import { TimeAgo } from '@/components/time/time-ago';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { WORDS } from '../team.words';
import { PersonMenu } from './person-menu';

/** Everyone with an account; to owners and admins, with what they can do about each. */
export function PeopleList({ people, me }: { people: readonly Person[]; me: Person }) {
  return (
    <ul className="divide-y divide-line" aria-label={WORDS.title}>
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-3 px-4 py-3">
          <Avatar person={person} decorative />
          <div className="min-w-0 flex-1 text-sm">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="max-w-full truncate font-medium">
                {person.id === me.id ? WORDS.you(person.name) : person.name}
              </span>
              {person.role === 'owner' ? <Badge tone="accent">{WORDS.owner}</Badge> : null}
              {person.role === 'admin' ? <Badge tone="accent">{WORDS.admin}</Badge> : null}
              {person.deactivatedAt ? <Badge>{WORDS.deactivated}</Badge> : null}
            </p>
            <p className="truncate text-[0.8125rem] text-muted">{person.email}</p>
          </div>
          <p className="shrink-0 text-[0.8125rem] text-muted max-sm:hidden">
            {person.deactivatedAt ? (
              <>
                {WORDS.since} <TimeAgo at={person.deactivatedAt} />
              </>
            ) : (
              <>
                {WORDS.joined} <TimeAgo at={person.createdAt} />
              </>
            )}
          </p>
          <PersonMenu person={person} me={me} />
        </li>
      ))}
    </ul>
  );
}

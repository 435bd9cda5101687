import type { Person } from '@/app/_session/require-person';
import { Avatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { TimeAgo } from '@/components/time-ago';

/** Everyone with an account. */
export function PeopleList({ people, me }: { people: readonly Person[]; me: Person }) {
  return (
    <ul className="divide-y divide-line">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-3 px-4 py-3">
          <Avatar person={person} decorative />
          <div className="min-w-0 flex-1 text-sm">
            <p className="flex items-center gap-2">
              <span className="truncate font-medium">
                {person.name}
                {person.id === me.id ? ' (you)' : ''}
              </span>
              {person.role === 'owner' ? <Badge tone="accent">Owner</Badge> : null}
            </p>
            <p className="truncate text-[0.8125rem] text-muted">{person.email}</p>
          </div>
          <p className="shrink-0 text-[0.8125rem] text-muted max-sm:hidden">
            Joined <TimeAgo at={person.createdAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

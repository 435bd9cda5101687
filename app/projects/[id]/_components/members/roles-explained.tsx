import { ROLE_WORDS } from '@/components/identity/role.words';
import { MEMBER_ROLES } from '@/lib/model/project.roles';
import { MEMBER_WORDS } from '../../members.words';

/** What each role may do, folded away. */
export function RolesExplained() {
  return (
    <details className="text-[0.8125rem]">
      <summary className="w-fit cursor-pointer text-muted">{MEMBER_WORDS.roles}</summary>
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        {MEMBER_ROLES.map((role) => (
          <div key={role} className="contents">
            <dt className="font-medium">{ROLE_WORDS[role].name}</dt>
            <dd className="text-muted">{ROLE_WORDS[role].may}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

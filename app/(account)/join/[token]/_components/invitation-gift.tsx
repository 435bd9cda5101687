import { roleNamed } from '@/components/identity/role.words';
import { Notice } from '@/components/ui/notice';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../../../account.words';

export type InvitationLook = Data<'get', '/invitation-links/{token}'>;

/** What an invitation gives besides an account; nothing where that is all. */
export function InvitationGift({ link }: { link: InvitationLook }) {
  const { role, projects, leftOut, invitedBy } = link;
  if (role === 'member' && projects.length === 0 && leftOut === 0) return null;
  return (
    <div className="mb-5 space-y-2 text-sm">
      {role === 'admin' || projects.length > 0 ? (
        <section>
          <h2 className="font-medium">{WORDS.joinGives}</h2>
          <ul className="mt-1 list-disc space-y-0.5 pl-5 text-muted [overflow-wrap:anywhere]">
            {role === 'admin' ? <li>{WORDS.joinAdmin}</li> : null}
            {projects.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a link's holder is told no ids, and the list stays
              <li key={at}>{WORDS.joinProject(one.name, roleNamed(one.role))}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {leftOut > 0 ? <Notice tone="warn">{WORDS.joinLeftOut(leftOut, invitedBy)}</Notice> : null}
    </div>
  );
}

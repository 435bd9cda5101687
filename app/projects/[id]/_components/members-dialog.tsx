'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { Avatar } from '@/components/avatar';
import { Badge } from '@/components/badge';
import { api } from '@/components/browser-api';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { Notice } from '@/components/notice';
import { SkeletonList } from '@/components/skeleton';
import { messageOf } from '@/components/use-submit';
import type { Data } from '@/lib/api/client';
import { everyPage } from '@/lib/api/every-page';
import type { HostedProps } from './dialog-host';

type Person = Data<'get', '/people'>[number];

/** Who is in a project: adds and removes people, and opens or closes the project to the others. */
export default function MembersDialog({
  open,
  onOpenChange,
  project,
  me,
}: HostedProps & { me: { id: string } }) {
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const { people, memberIds, failure, setFailure, load } = useMembers(project.id);
  const closed = project.access === 'members';

  async function act(name: string, work: () => Promise<unknown>) {
    if (busy) return;
    setBusy(name);
    setFailure(null);
    try {
      await work();
      await load();
      router.refresh();
    } catch (error) {
      setFailure(messageOf(error));
    }
    setBusy(null);
  }

  const setMember = (personId: string, wanted: boolean) =>
    act(personId, () =>
      api.call(wanted ? 'put' : 'delete', '/projects/{id}/members/{personId}', {
        params: { id: project.id, personId },
      }),
    );
  const setAccess = (access: 'team' | 'members') =>
    act('access', () =>
      api.call('patch', '/projects/{id}', { params: { id: project.id }, body: { access } }),
    );

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Members">
      <div className="space-y-4">
        {failure ? <Notice tone="error">{failure}</Notice> : null}
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sunken px-3 py-2.5 text-sm">
          <p className="min-w-0 flex-1 basis-56" role="status">
            {closed
              ? 'Only members can see and work on this project.'
              : 'Everyone with an account can see and work on this project.'}
          </p>
          {project.archived ? null : (
            <Button
              size="s"
              busy={busy === 'access'}
              onClick={() => setAccess(closed ? 'team' : 'members')}
            >
              {closed ? 'Open to everyone here' : 'Close to members'}
            </Button>
          )}
        </div>
        {people ? (
          <ul className="divide-y divide-line">
            {people.map((person) => (
              <MemberRow
                key={person.id}
                person={person}
                isMe={person.id === me.id}
                isMember={memberIds.has(person.id)}
                busy={busy === person.id}
                fixed={project.archived}
                onChange={(wanted) => setMember(person.id, wanted)}
              />
            ))}
          </ul>
        ) : failure ? null : (
          <SkeletonList rows={3} label="Loading people" />
        )}
      </div>
    </Dialog>
  );
}

function MemberRow({
  person,
  isMe,
  isMember,
  busy,
  fixed,
  onChange,
}: {
  person: Person;
  isMe: boolean;
  isMember: boolean;
  busy: boolean;
  fixed: boolean;
  onChange: (wanted: boolean) => void;
}) {
  return (
    <li className="flex items-center gap-3 py-2">
      <Avatar person={person} decorative />
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">
            {person.name}
            {isMe ? ' (you)' : ''}
          </span>
          {isMember ? <Badge tone="accent">Member</Badge> : null}
        </p>
        <p className="truncate text-[0.8125rem] text-muted">{person.email}</p>
      </div>
      {fixed ? null : (
        <Button size="s" busy={busy} onClick={() => onChange(!isMember)}>
          {isMember ? (isMe ? 'Leave' : 'Remove') : isMe ? 'Join' : 'Add'}
          <span className="sr-only"> {isMe ? 'the project' : person.name}</span>
        </Button>
      )}
    </li>
  );
}

/** Everyone with an account, and which of them are members. */
function useMembers(projectId: string) {
  const [loaded, setLoaded] = useState<{ people: Person[]; memberIds: Set<string> }>();
  const [failure, setFailure] = useState<string | null>(null);
  const load = useCallback(async () => {
    const params = { id: projectId };
    const [people, members] = await Promise.all([
      everyPage((query) => api.list('/people', { query })),
      everyPage((query) => api.list('/projects/{id}/members', { params, query })),
    ]);
    setLoaded({ people, memberIds: new Set(members.map(({ id }) => id)) });
  }, [projectId]);
  useEffect(() => {
    load().catch((error) => setFailure(messageOf(error)));
  }, [load]);
  return {
    people: loaded?.people,
    memberIds: loaded?.memberIds ?? new Set<string>(),
    failure,
    setFailure,
    load,
  };
}

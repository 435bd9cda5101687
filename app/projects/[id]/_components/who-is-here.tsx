'use client';

import { Avatar } from '@/components/ui/avatar';
import { PROJECT_WORDS, RUN_WORDS } from '../project.words';
import { usePresence } from './project-screen';

/** The people who are in the project's runs right now; nothing when there is nobody. */
export function WhoIsHere() {
  const presence = usePresence();
  const people = [...new Map(presence.map((one) => [one.personId, one.name]))];
  return (
    <div
      role="status"
      className="flex items-center gap-1.5 text-[0.8125rem] text-muted empty:hidden"
    >
      {people.length > 0 ? (
        <>
          <LiveDot />
          {PROJECT_WORDS.hereNow} {people.map(([, name]) => name).join(', ')}
        </>
      ) : null}
    </div>
  );
}

/** Who is in one run right now. */
export function RunPresence({ runId }: { runId: string }) {
  const presence = usePresence().filter((one) => one.runId === runId);
  const people = [...new Map(presence.map((one) => [one.personId, one.name]))];
  if (people.length === 0) return null;
  return (
    <span className="ml-auto inline-flex items-center gap-1 text-xs text-muted">
      <LiveDot />
      <span className="sr-only">{RUN_WORDS.hereNow}</span>
      {people.map(([id, name]) => (
        <Avatar key={id} person={{ id, name }} size="s" />
      ))}
    </span>
  );
}

function LiveDot() {
  return <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-bar-done" />;
}

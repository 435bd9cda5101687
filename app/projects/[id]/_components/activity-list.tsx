'use client';

import { EventSentence } from '@/components/events/event-sentence';
import { throughOf } from '@/components/events/through.words';
import { TimeAgo } from '@/components/time/time-ago';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PROJECT_WORDS } from '../project.words';
import { type ActivityGroup, type ActivityLine, groupActivity } from './activity-groups';
import type { ActivityEvent } from './project-data';
import { useHistory } from './use-history';

interface Names {
  people: readonly { id: string; name: string }[];
  /** What the project's runs are called now, by id. */
  runTitles: Readonly<Record<string, string>>;
}

/** What happened in the project, the newest first, gathered by who did it. */
export function ActivityList({
  projectId,
  newest,
  ...names
}: Names & { projectId: string; newest: readonly ActivityEvent[] }) {
  const { events, left, busy, failure, loadMore } = useHistory(projectId, newest);
  return (
    <>
      <ol className="divide-y divide-line">
        {groupActivity(events).map((group) => (
          <Group key={group.key} group={group} {...names} />
        ))}
      </ol>
      {failure ? (
        <Notice tone="error" className="m-4">
          {failure}
        </Notice>
      ) : null}
      {left > 0 ? (
        <div className="border-t border-line p-3 text-center">
          <Button variant="ghost" busy={busy} onClick={loadMore}>
            {PROJECT_WORDS.earlier}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Group({ group, ...names }: Names & { group: ActivityGroup }) {
  const { actor, at, lines } = group;
  return (
    <li className="flex gap-3 px-4 py-3 text-sm">
      <Avatar person={{ id: actor.id ?? actor.kind, name: actor.name }} decorative />
      <div className="min-w-0 flex-1 pt-1.5">
        {lines.length === 1 && lines[0] ? (
          <Line line={lines[0]} {...names} />
        ) : (
          <>
            <p>
              <strong className="font-semibold">{actor.name}</strong>
              {throughOf(group)}
              <span className="text-muted">
                {' · '}
                <TimeAgo at={at} />
              </span>
            </p>
            <ul className="mt-1 space-y-1">
              {lines.map((line) => (
                <li key={line.key}>
                  <Line line={line} bare {...names} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}

function Line({
  line: { events },
  bare = false,
  people,
  runTitles,
}: Names & { line: ActivityLine; bare?: boolean }) {
  const [first] = events;
  if (!first) return null;
  const runTitle = first.runId ? runTitles[first.runId] : undefined;
  const sentence = (
    <EventSentence
      event={first}
      items={events.length}
      people={people}
      runTitle={runTitle}
      bare={bare}
    />
  );
  // Votes say no more than that they were cast.
  if (events.length === 1 || first.data.text === undefined) return sentence;
  return (
    <details>
      <summary className="w-fit">{sentence}</summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-8 text-[0.8125rem] text-muted">
        {events.map((event) => (
          <li key={event.id}>{String(event.data.text)}</li>
        ))}
      </ul>
    </details>
  );
}

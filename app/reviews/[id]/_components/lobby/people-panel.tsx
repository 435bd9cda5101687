'use client';

import { Check, UserMinus } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { IconButton } from '@/components/ui/icon-button';
import type { Participant } from '../../_store/review.types';
import { faceOf, here, isFacilitator } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { WORDS } from './lobby.words';

/** Who takes part: here, away or not come yet, and who is ready. */
export function PeoplePanel() {
  const participants = useReview((state) => state.server.participants);
  const facilitatorId = useReview((state) => state.server.review.facilitatorId);
  const me = useReview((state) => state.server.me.participantId);
  const present = useReview(here);
  const leads = useReview(isFacilitator);
  const sorted = useMemo(
    () =>
      [...participants].sort(
        (one, other) =>
          rank(one, present) - rank(other, present) || one.name.localeCompare(other.name),
      ),
    [participants, present],
  );
  const ready = participants.filter((one) => one.joined && one.ready).length;
  const joined = participants.filter((one) => one.joined).length;
  return (
    <Card
      title={WORDS.people}
      flush
      actions={
        <span className="text-[0.8125rem] whitespace-nowrap text-muted tabular-nums">
          {joined === 0 ? WORDS.noneJoined : WORDS.readyOf(ready, joined)}
        </span>
      }
    >
      {sorted.length === 0 ? (
        <p className="p-4 text-sm text-muted">{WORDS.noneInvited}</p>
      ) : (
        <ul className="divide-y divide-line">
          {sorted.map((one) => (
            <Row
              key={one.id}
              one={one}
              isHere={present.has(one.id)}
              isMe={one.id === me}
              isLeading={one.personId !== null && one.personId === facilitatorId}
              removable={leads && one.personId !== facilitatorId}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

const rank = (one: Participant, present: ReadonlySet<string>) =>
  present.has(one.id) ? 0 : one.joined ? 1 : 2;

const Row = memo(function Row({
  one,
  isHere,
  isMe,
  isLeading,
  removable,
}: {
  one: Participant;
  isHere: boolean;
  isMe: boolean;
  isLeading: boolean;
  removable: boolean;
}) {
  const { leave } = useScreen();
  const [busy, run] = useBusy();
  return (
    <li className="flex items-center gap-3 px-4 py-2 [content-visibility:auto] [contain-intrinsic-size:auto_3rem]">
      <Avatar person={faceOf(one)} decorative className={isHere ? '' : 'grayscale'} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">
          {one.name}
          {isMe ? <span className="font-normal text-muted">{WORDS.you}</span> : null}
        </p>
        <p className="text-[0.8125rem] text-muted">
          {isHere ? WORDS.here : one.joined ? WORDS.away : WORDS.invited}
        </p>
      </div>
      {isLeading ? <Badge tone="accent">{WORDS.leads}</Badge> : null}
      {one.isGuest ? <Badge>{WORDS.guest}</Badge> : null}
      {one.joined && one.ready ? (
        <Badge tone="done" icon={<Check />}>
          {WORDS.isReady}
        </Badge>
      ) : null}
      {removable ? (
        <IconButton
          size="s"
          label={WORDS.takeOut(one.name)}
          icon={<UserMinus />}
          disabled={busy}
          onClick={() => run(() => leave(one.id))}
        />
      ) : null}
    </li>
  );
});

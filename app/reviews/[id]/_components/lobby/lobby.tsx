'use client';

import { Check, Link as LinkIcon, Play, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { LateConfirmDialog } from '@/components/dialog-late';
import { isFacilitator, takesPart } from '../../_store/review-state';
import { JoinButton } from '../frame/review-header';
import { copyLink } from '../frame/use-menu-entries';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { LobbyFacts } from './lobby-facts';
import { PeoplePanel } from './people-panel';

/** Before a review begins: what it is about, who is here and who is ready. */
export function Lobby() {
  return (
    <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:items-start">
      <div className="space-y-5">
        <MyPart />
        <LobbyFacts />
      </div>
      <PeoplePanel />
    </div>
  );
}

/** What I can do now: join, be ready, begin. */
function MyPart() {
  const { store } = useScreen();
  const part = useReview(takesPart);
  const joined = useReview((state) => state.server.me.participantId !== null);
  const leads = useReview(isFacilitator);
  const managesProject = useReview((state) => state.server.project.mayManage);
  const facilitator = useReview((state) => state.server.review.facilitatorName);
  return (
    <section
      aria-label="Your part"
      className="rounded-card border border-line bg-raised p-4 shadow-raised"
    >
      <p className="mb-3 text-sm">
        {leads
          ? 'You lead this review. Begin when those you need are here.'
          : joined
            ? `You are in. ${facilitator} begins the judging; say when you are ready.`
            : 'You can look at this review. Join to vote and to be heard.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <JoinButton>Join the review</JoinButton>
        {part ? <Ready /> : null}
        {leads ? <Begin /> : null}
        <Button icon={<LinkIcon />} onClick={copyLink}>
          Copy the link
        </Button>
        {leads && part ? (
          <Button icon={<UserPlus />} onClick={() => store.setState({ overlay: 'invite' })}>
            Invite
          </Button>
        ) : null}
        {managesProject ? (
          <Button icon={<UserPlus />} onClick={() => store.setState({ overlay: 'guests' })}>
            Guest link
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function Ready() {
  const { ready: say } = useScreen();
  const [busy, run] = useBusy();
  const ready = useReview(
    ({ server: { me, participants } }) =>
      participants.find(({ id }) => id === me.participantId)?.ready ?? false,
  );
  return (
    <Button
      aria-pressed={ready}
      busy={busy}
      icon={<Check className={ready ? 'text-done' : 'opacity-40'} />}
      className="aria-pressed:border-done aria-pressed:bg-done-soft"
      onClick={() => run(() => say(!ready))}
    >
      {ready ? 'I am ready' : 'Not ready yet'}
    </Button>
  );
}

function Begin() {
  const { phase } = useScreen();
  const [asking, setAsking] = useState(false);
  const [busy, run] = useBusy();
  const joined = useReview((state) => state.server.participants.filter((one) => one.joined).length);
  const ready = useReview(
    (state) => state.server.participants.filter((one) => one.joined && one.ready).length,
  );
  const archived = useReview((state) => state.server.project.archived || state.gone);
  const begin = () => run(() => phase('lobby', 'judging'));
  if (archived) return null;
  return (
    <>
      <Button
        variant={joined > 0 ? 'primary' : 'secondary'}
        icon={<Play />}
        busy={busy}
        onClick={() => (ready < joined || joined === 0 ? setAsking(true) : void begin())}
      >
        Begin judging
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={setAsking}
          title="Begin before everybody is ready?"
          description={
            joined === 0
              ? 'Nobody has joined yet. Whoever comes later starts with the first card.'
              : `${ready} of ${joined} are ready. Whoever comes later starts with the first card and catches up.`
          }
          confirmLabel="Begin judging"
          onConfirm={async () => void (await begin())}
        />
      ) : null}
    </>
  );
}

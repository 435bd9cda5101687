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
import { WORDS } from './lobby.words';
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
      aria-label={WORDS.yourPart}
      className="rounded-card border border-line bg-raised p-4 shadow-raised"
    >
      <p className="mb-3 text-sm">
        {leads ? WORDS.youLead : joined ? WORDS.joined(facilitator) : WORDS.lookOnly}
      </p>
      <div className="flex flex-wrap gap-2">
        <JoinButton>{WORDS.join}</JoinButton>
        {part ? <Ready /> : null}
        {leads ? <Begin /> : null}
        <Button icon={<LinkIcon />} onClick={copyLink}>
          {WORDS.copy}
        </Button>
        {leads && part ? (
          <Button icon={<UserPlus />} onClick={() => store.setState({ overlay: 'invite' })}>
            {WORDS.invite}
          </Button>
        ) : null}
        {managesProject ? (
          <Button icon={<UserPlus />} onClick={() => store.setState({ overlay: 'guests' })}>
            {WORDS.guestLink}
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
      {ready ? WORDS.ready : WORDS.notReady}
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
        {WORDS.begin}
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={setAsking}
          title={WORDS.beginTitle}
          description={joined === 0 ? WORDS.nobodyYet : WORDS.someReady(ready, joined)}
          confirmLabel={WORDS.begin}
          onConfirm={async () => void (await begin())}
        />
      ) : null}
    </>
  );
}

'use client';

import { Check, Link as LinkIcon, Play, Undo2, UserPlus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { isFacilitator, isReady, mayJoin, takesPart } from '../../_store/review-state';
import { JoinButton } from '../frame/review-header';
import { copyLink } from '../frame/use-menu-entries';
import { useReview, useScreen } from '../review-provider';
import { goOn, mayGoOn } from '../steps';
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
  const may = useReview(mayJoin);
  const leads = useReview(isFacilitator);
  const managesProject = useReview((state) => state.server.project.mayManage);
  const facilitator = useReview((state) => state.server.review.facilitatorName);
  return (
    <section
      aria-label={WORDS.yourPart}
      className="rounded-card border border-line bg-raised p-4 shadow-raised"
    >
      <p className="mb-3 text-sm">
        {leads
          ? WORDS.youLead
          : joined
            ? WORDS.joined(facilitator)
            : may
              ? WORDS.lookOnly
              : WORDS.viewOnly}
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
  const ready = useReview(isReady);
  return (
    <Button busy={busy} icon={ready ? <Undo2 /> : <Check />} onClick={() => run(() => say(!ready))}>
      {ready ? WORDS.notReady : WORDS.ready}
    </Button>
  );
}

function Begin() {
  const screen = useScreen();
  const asking = useReview((state) => state.overlay === 'go-on');
  const [busy, run] = useBusy();
  const joined = useReview((state) => state.server.participants.filter((one) => one.joined).length);
  const ready = useReview(
    (state) => state.server.participants.filter((one) => one.joined && one.ready).length,
  );
  const may = useReview(mayGoOn);
  if (!may) return null;
  return (
    <>
      <Button
        variant={joined > 0 ? 'primary' : 'secondary'}
        icon={<Play />}
        busy={busy}
        onClick={() => run(() => goOn(screen))}
      >
        {WORDS.begin}
      </Button>
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={() => screen.store.setState({ overlay: null })}
          title={WORDS.beginTitle}
          description={joined === 0 ? WORDS.nobodyYet : WORDS.someReady(ready, joined)}
          confirmLabel={WORDS.begin}
          onConfirm={async () => void (await run(() => screen.phase('lobby', 'judging')))}
        />
      ) : null}
    </>
  );
}

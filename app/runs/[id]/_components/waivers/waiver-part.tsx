'use client';

import { CirclePause, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { late } from '@/components/ui/late';
import { Part } from '@/components/ui/part';
import { PlainText } from '@/components/ui/plain-text';
import { WAIVER_WORDS } from '@/components/waivers/waiver.words';
import { WaiverEnd } from '@/components/waivers/waiver-end';
import type { Waiver } from '../../_store/run.types';
import { isReadOnly, mayAskToWait, mayDecide } from '../../_store/run-state';
import { RUN_KEYS } from '../named-keys';
import { useRun, useScreen } from '../run-provider';
import { useWaiver } from './use-waiver';
import { WORDS } from './waivers.words';

const DeclineDialog = late(() => import('./decline-dialog'));

/** An item's waiver and what can be done about it; without one, the way to ask for it. */
export function WaiverPart({ id }: { id: string }) {
  const { store } = useScreen();
  const waiver = useRun((state) => state.server.waivers[id]);
  const status = useRun((state) => state.view.items[id]?.status);
  const mayAsk = useRun((state) => mayAskToWait(state, id));
  // An answer that is on its way ends it.
  if (waiver && (waiver.state === 'requested' || status === 'waived'))
    return (
      <Part title={WORDS.title}>
        <Live key={waiver.id} waiver={waiver} />
      </Part>
    );
  if (!mayAsk) return null;
  return (
    <Button
      size="s"
      icon={<CirclePause />}
      aria-keyshortcuts={RUN_KEYS.waive}
      onClick={() => store.setState({ waiving: id })}
    >
      {WORDS.ask}
      <Kbd className="max-sm:hidden">{RUN_KEYS.waive}</Kbd>
    </Button>
  );
}

function Live({ waiver }: { waiver: Waiver }) {
  const today = useRun((state) => state.today);
  const readOnly = useRun(isReadOnly);
  const { approve, end, busy } = useWaiver(waiver);
  const asked = waiver.state === 'requested';
  const Icon = asked ? Hourglass : CirclePause;
  const facts = asked
    ? [WAIVER_WORDS.askedBy(waiver.requestedByName), WAIVER_WORDS.asksWho(waiver.approverName)]
    : [
        WAIVER_WORDS.askedBy(waiver.requestedByName),
        WAIVER_WORDS.approvedBy(waiver.decidedByName ?? ''),
      ];
  return (
    <div className="space-y-2 rounded-card border border-wait/35 bg-wait-soft px-3 py-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
        <Icon className="size-4 shrink-0 text-wait" />
        {WAIVER_WORDS.states[waiver.state]}
        <WaiverEnd expiresOn={waiver.expiresOn} today={today} live className="font-normal" />
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">
        <PlainText text={waiver.reason} />
      </p>
      <p className="text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
        {[WAIVER_WORDS.owner(waiver.ownerName), ...facts].join(' · ')}
      </p>
      {asked ? <Decision waiver={waiver} busy={busy} onApprove={approve} /> : null}
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button size="s" busy={busy} onClick={end}>
            {asked ? WORDS.takeBack : WORDS.end}
          </Button>
          {asked ? null : <p className="text-[0.8125rem] text-muted">{WORDS.answerEnds}</p>}
        </div>
      )}
    </div>
  );
}

/** For whoever may decide; the others are told why not. */
function Decision({
  waiver,
  busy,
  onApprove,
}: {
  waiver: Waiver;
  busy: boolean;
  onApprove: () => void;
}) {
  const may = useRun(mayDecide);
  const asked = useRun((state) => state.me.id === waiver.requestedBy);
  const responsible = useRun((state) => state.me.id === waiver.ownerId);
  const [declining, setDeclining] = useState(false);
  const not = asked ? WORDS.own : responsible ? WORDS.ownWork : may ? null : WORDS.notYours;
  if (not) return <p className="text-[0.8125rem]">{not}</p>;
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="s" variant="primary" busy={busy} onClick={onApprove}>
        {WORDS.approve}
      </Button>
      <Button size="s" onClick={() => setDeclining(true)}>
        {WORDS.decline}
      </Button>
      {declining ? <DeclineDialog waiver={waiver} onClose={() => setDeclining(false)} /> : null}
    </div>
  );
}

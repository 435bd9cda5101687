import { Badge, type Tone } from '@/components/ui/badge';
import Link from '@/components/ui/link';
import { PlainText } from '@/components/ui/plain-text';
import type { Data } from '@/lib/application/client';
import { isLiveWaiver, type WaiverState } from '@/lib/model/waiver.types';
import { EndWaiver } from './end-waiver';
import { WAIVER_WORDS as WORDS } from './waiver.words';
import { WaiverEnd } from './waiver-end';

export type Waiver = Data<'get', '/projects/{id}/waivers'>[number];

const TONES: Record<WaiverState, Tone> = {
  requested: 'accent',
  approved: 'wait',
  declined: 'neutral',
  withdrawn: 'neutral',
  ended: 'neutral',
  expired: 'warn',
};

/** A waiver in a list of a project's: of which item, why, until when, and who agreed. It leads to the item. */
export function WaiverRow({
  waiver,
  today,
  mayEnd,
}: {
  waiver: Waiver;
  today: string;
  /** Whether who looks may end it. */
  mayEnd: boolean;
}) {
  const { state } = waiver;
  return (
    <li className="relative flex items-start gap-x-3 gap-y-2 px-4 py-2.5 text-sm [overflow-wrap:anywhere] hover:bg-hover max-sm:flex-col">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            href={`/runs/${waiver.runId}?item=${waiver.itemId}`}
            className="font-medium -outline-offset-2 after:absolute after:inset-0"
          >
            <PlainText text={waiver.itemText} />
          </Link>
          <Badge tone={TONES[state]}>{WORDS.states[state]}</Badge>
          <WaiverEnd
            expiresOn={waiver.expiresOn}
            today={today}
            live={isLiveWaiver(state)}
            className="text-[0.8125rem]"
          />
        </p>
        <p className="line-clamp-3">
          <PlainText text={waiver.reason} />
        </p>
        <p className="text-[0.8125rem] text-muted">
          {[waiver.runTitle, WORDS.owner(waiver.ownerName), ...whoOf(waiver)].join(' · ')}
        </p>
      </div>
      {mayEnd && isLiveWaiver(state) ? <EndWaiver waiver={waiver} /> : null}
    </li>
  );
}

function whoOf(waiver: Waiver): string[] {
  const { state, requestedByName, approverName, decidedByName, closedByName } = waiver;
  const asked = WORDS.askedBy(requestedByName);
  if (state === 'requested') return [asked, WORDS.asksWho(approverName)];
  if (state === 'withdrawn' && closedByName) return [asked, WORDS.takenBackBy(closedByName)];
  if (!decidedByName) return [asked];
  const declined = state === 'declined';
  const decided = declined ? WORDS.declinedBy(decidedByName) : WORDS.approvedBy(decidedByName);
  const ended = state === 'ended' && closedByName ? [WORDS.endedBy(closedByName)] : [];
  return [asked, decided, ...ended];
}

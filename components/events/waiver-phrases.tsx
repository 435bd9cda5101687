import type { ReactNode } from 'react';
import { dayWords } from '@/components/time/due-date';
import type { EventDataByType } from '@/lib/model/event.types';
import { STATUS_RULES, type Status } from '@/lib/model/status';
import type { WaiverStep } from '@/lib/model/waiver.types';
import { Name, oneLine, type Saying } from './event-parts';

type Waived = 'waiver.requested' | 'waiver.declined' | 'waiver.withdrawn' | 'waiver.lapsed';

/** What people did about waivers, where the answer stayed as it was. */
export const WAIVER_SAYINGS: { [T in Waived]: Saying<EventDataByType[T]> } = {
  'waiver.requested': ({ text, waiver }, { at }) => [
    <>
      asked for a waiver of <Name>{text}</Name> until {dayWords(waiver.expiresOn, at)}: “
      {oneLine(waiver.reason)}”
    </>,
  ],
  'waiver.declined': ({ text, why }) => [
    <>
      declined the waiver of <Name>{text}</Name>
      {why ? <>: “{oneLine(why)}”</> : null}
    </>,
  ],
  'waiver.withdrawn': ({ text }) => [
    <>
      took the waiver of <Name>{text}</Name> back
    </>,
  ],
  'waiver.lapsed': ({ text }) => [
    <>
      ended the waiver of <Name>{text}</Name>: nobody decided before its last day was over
    </>,
  ],
};

/** What an answer did to a waiver, in one phrase with the answer; none where that goes without saying. */
export function waiverPhrase(
  text: string,
  { state, facts }: WaiverStep,
  at: string,
  status: Status | undefined,
): ReactNode {
  if (state === 'approved' && facts)
    return (
      <>
        approved the waiver of <Name>{text}</Name> until {dayWords(facts.expiresOn, at)}: “
        {oneLine(facts.reason)}”
      </>
    );
  if (state === 'expired')
    return (
      <>
        reopened <Name>{text}</Name>: its waiver is over
      </>
    );
  if (state !== 'ended' || !status) return null;
  const [did, as] = STATUS_RULES[status].told;
  return (
    <>
      ended the waiver of <Name>{text}</Name> and {did} it{as ? ` ${as}` : null}
    </>
  );
}

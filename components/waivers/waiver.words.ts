import { shorten } from '@/lib/model/shorten';
import type { WaiverList, WaiverState } from '@/lib/model/waiver.types';

const LONGEST = 60;

/** What is said of waivers wherever they are shown. */
export const WAIVER_WORDS = {
  title: 'Waivers',
  states: {
    requested: 'Asked for',
    approved: 'In force',
    declined: 'Declined',
    withdrawn: 'Taken back',
    ended: 'Ended early',
    expired: 'Expired',
  } satisfies Record<WaiverState, string>,
  lists: {
    live: 'Open',
    requested: 'Asked for',
    approved: 'In force',
    over: 'Ended',
    all: 'All',
  } satisfies Record<WaiverList, string>,
  until: (day: string) => `until ${day}`,
  ended: (day: string) => `was until ${day}`,
  endsIn: (days: number) => {
    if (days <= 0) return 'ends today';
    return days === 1 ? 'ends tomorrow' : `ends in ${days} days`;
  },
  owner: (name: string) => `${name} is responsible`,
  askedBy: (name: string) => `asked for by ${name}`,
  approvedBy: (name: string) => `approved by ${name}`,
  endedBy: (name: string) => `ended early by ${name}`,
  takenBackBy: (name: string) => `taken back by ${name}`,
  /** How a waiver is ended from a list of them. */
  endings: {
    requested: {
      verb: 'Take back…',
      label: (item: string) => `Take the waiver of “${item}” back`,
      title: 'Take this waiver back?',
      about: (item: string) => `Nobody has to decide any more whether “${item}” can wait.`,
      confirm: 'Take back',
      done: (item: string) => `Took back the waiver of “${shorten(item, LONGEST)}”`,
    },
    approved: {
      verb: 'End…',
      label: (item: string) => `End the waiver of “${item}”`,
      title: 'End this waiver?',
      about: (item: string) =>
        `“${item}” is again as it was before it was waived, and whoever it concerns is told. Sign-offs of the run that accepted the waiver go stale.`,
      confirm: 'End it now',
      done: (item: string) => `Ended the waiver of “${shorten(item, LONGEST)}”`,
    },
  },
  declinedBy: (name: string) => `declined by ${name}`,
  asksWho: (name: string | null) =>
    name ? `${name} is asked to decide` : 'the leads and reviewers are asked to decide',
} as const;

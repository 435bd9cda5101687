import { yearAfter } from './day';

/** The last day that a waiver may be for which is asked for on a day: the same a year later. */
export const lastDayOfWaiver = yearAfter;

/** Whether a waiver no longer counts on a day. Its own last day counts still. */
export const isOver = ({ expiresOn }: { expiresOn: string }, today: string): boolean =>
  expiresOn < today;

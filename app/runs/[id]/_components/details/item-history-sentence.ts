import type { AnswerFields } from '@/lib/model/answer.types';
import type { EventType, ProjectEvent, ProjectEventOf } from '@/lib/model/event.types';
import { shorten } from '@/lib/model/shorten';
import { STATUS_WORDS, type Status } from '@/lib/model/status';
import type { WaiverStep } from '@/lib/model/waiver.types';
import { shortDay } from '../due-day';
import { EVENTS } from './history.words';

type NameOf = (id: string) => string;
type Says = {
  [T in EventType]: ((data: ProjectEventOf<T>['data'], nameOf: NameOf) => string) | null;
};

/**
 * What an event of an item says, to stand after the name of who did it: "set the status Open → Done".
 * None when it is no event of an item.
 */
export function itemHistorySentence(event: ProjectEvent, nameOf: NameOf): string | null {
  return SAYS[event.type]?.(event.data as never, nameOf) ?? null;
}

/** Every kind of event, so that a new one says here whether it is an item's. */
const SAYS: Says = {
  'item.answered': ({ before, after, undoes, rejects, again, waiver }, nameOf) => {
    const told = waiver && !undoes ? waiverStep(waiver) : null;
    const parts = (Object.keys(after) as (keyof AnswerFields)[]).map((field) =>
      fieldSentence(field, before[field] ?? null, after[field] ?? null, nameOf),
    );
    const sentence = (told ? [told, ...parts] : parts).join(', ');
    return rejects ? EVENTS.rejected(sentence) : undoable(sentence, undoes, again);
  },
  'waiver.requested': ({ waiver }) =>
    EVENTS.waiver.requested(shortDay(waiver.expiresOn), quoted(waiver.reason)),
  'waiver.declined': ({ why }) =>
    why ? EVENTS.because(EVENTS.waiver.declined, quoted(why)) : EVENTS.waiver.declined,
  'waiver.withdrawn': () => EVENTS.waiver.withdrawn,
  'waiver.lapsed': () => EVENTS.waiver.lapsed,
  'answer.confirmed': () => EVENTS.confirmed,
  'answer.unconfirmed': () => EVENTS.unconfirmed,
  'evidence.added': ({ evidence, undoes, answer }) =>
    undoable(EVENTS.evidenceAdded(pieceOf(evidence)), undoes, answer?.again),
  'evidence.removed': ({ evidence, undoes, answer }) =>
    undoable(EVENTS.evidenceRemoved(pieceOf(evidence)), undoes, answer?.again),
  'comment.added': () => EVENTS.commented,
  'comment.changed': () => EVENTS.commentChanged,
  'comment.removed': () => EVENTS.commentRemoved,
  'review.decided': ({ decision, reason }) => {
    const decided = EVENTS.decided[decision];
    return reason ? EVENTS.because(decided, quoted(reason)) : decided;
  },
  'review.voted': () => EVENTS.voted,
  'review.revealed': () => EVENTS.revealed,
  'review.reopened': () => EVENTS.reopened,
  'review.noted': () => EVENTS.noted,
  'review.spotlit': () => EVENTS.spotlit,
  'action.added': ({ action }) => EVENTS.actionAdded(quoted(action.text)),
  'action.changed': ({ after }) => {
    if (after.done === undefined) return EVENTS.actionChanged;
    return after.done ? EVENTS.actionDone : EVENTS.actionReopened;
  },
  'action.removed': () => EVENTS.actionRemoved,
  'project.created': null,
  'project.changed': null,
  'project.deleted': null,
  'project.restored': null,
  'member.added': null,
  'member.changed': null,
  'member.removed': null,
  'token.created': null,
  'token.revoked': null,
  'run.created': null,
  'run.changed': null,
  'run.deleted': null,
  'run.restored': null,
  'run.signed': null,
  'sign-off.stale': null,
  'sign-off.valid': null,
  'review.prepared': null,
  'review.changed': null,
  'review.removed': null,
  'review.joined': null,
  'review.invited': null,
  'review.dismissed': null,
  'review.ready': null,
  'review.guests': null,
  'review.phased': null,
  'review.timed': null,
  'review.led': null,
  'history.redacted': null,
};

function waiverStep({ state, facts }: WaiverStep): string | null {
  switch (state) {
    case 'approved':
      return facts ? EVENTS.waiver.approved(shortDay(facts.expiresOn)) : null;
    case 'withdrawn':
      return EVENTS.waiver.withdrawn;
    case 'ended':
      return EVENTS.waiver.ended;
    case 'expired':
      return EVENTS.waiver.expired;
    default:
      return null;
  }
}

/** @param again somebody has to look at the answer again */
function undoable(sentence: string, undoes: string | undefined, again: true | undefined): string {
  const told = undoes ? EVENTS.undid(sentence) : sentence;
  return again ? EVENTS.again(told) : told;
}

function fieldSentence(
  field: keyof AnswerFields,
  before: string | null,
  after: string | null,
  nameOf: NameOf,
): string {
  switch (field) {
    case 'status':
      return EVENTS.status(STATUS_WORDS[before as Status], STATUS_WORDS[after as Status]);
    case 'justification':
      return after ? EVENTS.reason(quoted(after)) : EVENTS.noReason;
    case 'note':
      if (!after) return EVENTS.noteRemoved;
      return before ? EVENTS.noteChanged : EVENTS.noteWritten;
    case 'assigneeId':
      return after ? EVENTS.assigned(nameOf(after)) : EVENTS.unassigned;
    case 'dueOn':
      return after ? EVENTS.due(shortDay(after)) : EVENTS.noDue;
  }
}

const pieceOf = ({ text, url }: { text: string | null; url: string | null }) =>
  quoted(text ?? url ?? '');

const quoted = (text: string) => `“${shorten(text, 80)}”`;

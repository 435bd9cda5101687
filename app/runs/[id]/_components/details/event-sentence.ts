import { STATUS_WORDS } from '@/components/status-mark';
import type { ProjectEvent } from '@/lib/events/event.types';
import type { AnswerFields, Status } from '@/lib/runs/answer.types';
import { shortDay } from '../due-day';
import { EVENTS } from './history.words';

/** What an event of an item says, to stand after the name of who did it: "set the status Open → Done". */
export function eventSentence(event: ProjectEvent, nameOf: (id: string) => string): string {
  switch (event.type) {
    case 'item.answered': {
      const { before, after, undoes } = event.data;
      const parts = (Object.keys(after) as (keyof AnswerFields)[]).map((field) =>
        fieldSentence(field, before[field] ?? null, after[field] ?? null, nameOf),
      );
      return undoes ? EVENTS.undid(parts.join(', ')) : parts.join(', ');
    }
    case 'evidence.added':
    case 'evidence.removed': {
      const { evidence, undoes } = event.data;
      const say = event.type === 'evidence.added' ? EVENTS.evidenceAdded : EVENTS.evidenceRemoved;
      const sentence = say(pieceOf(evidence));
      return undoes ? EVENTS.undid(sentence) : sentence;
    }
    case 'comment.added':
      return EVENTS.commented;
    case 'comment.changed':
      return EVENTS.commentChanged;
    case 'comment.removed':
      return EVENTS.commentRemoved;
    case 'review.decided': {
      const { decision, reason } = event.data;
      const decided = EVENTS.decided[decision];
      return reason ? EVENTS.because(decided, shorten(reason)) : decided;
    }
    case 'review.voted':
      return EVENTS.voted;
    case 'review.revealed':
      return EVENTS.revealed;
    case 'review.reopened':
      return EVENTS.reopened;
    case 'review.noted':
      return EVENTS.noted;
    case 'review.spotlit':
      return EVENTS.spotlit;
    case 'action.added':
      return EVENTS.actionAdded(shorten(event.data.action.text));
    case 'action.changed': {
      const { done } = event.data.after;
      return done
        ? EVENTS.actionDone
        : done === false
          ? EVENTS.actionReopened
          : EVENTS.actionChanged;
    }
    case 'action.removed':
      return EVENTS.actionRemoved;
    default:
      return event.type;
  }
}

function fieldSentence(
  field: keyof AnswerFields,
  before: string | null,
  after: string | null,
  nameOf: (id: string) => string,
): string {
  switch (field) {
    case 'status':
      return EVENTS.status(STATUS_WORDS[before as Status], STATUS_WORDS[after as Status]);
    case 'justification':
      return after ? EVENTS.reason(shorten(after)) : EVENTS.noReason;
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
  shorten(text ?? url ?? '');

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}

import { STATUS_WORDS } from '@/components/status-mark';
import type { ProjectEvent } from '@/lib/events/event.types';
import type { Decision } from '@/lib/reviews/review.types';
import type { AnswerFields, Status } from '@/lib/runs/answer.types';
import { shortDay } from '../due-day';

/** What an event of an item says, to stand after the name of who did it: "set status Open → Done". */
export function eventSentence(event: ProjectEvent, nameOf: (id: string) => string): string {
  switch (event.type) {
    case 'item.answered': {
      const { before, after, undoes } = event.data;
      const parts = (Object.keys(after) as (keyof AnswerFields)[]).map((field) =>
        fieldSentence(field, before[field] ?? null, after[field] ?? null, nameOf),
      );
      return `${undoes ? 'took a change back: ' : ''}${parts.join(', ')}`;
    }
    case 'evidence.added':
      return `added evidence ${shorten(event.data.evidence.text ?? event.data.evidence.url ?? '')}`;
    case 'evidence.removed':
      return `removed evidence ${shorten(event.data.evidence.text ?? event.data.evidence.url ?? '')}`;
    case 'comment.added':
      return 'commented';
    case 'comment.changed':
      return 'reworded a comment';
    case 'comment.removed':
      return 'removed a comment';
    case 'review.decided': {
      const { decision, reason } = event.data;
      return `${DECIDED[decision]} in a review${reason ? `: ${shorten(reason)}` : ''}`;
    }
    case 'review.voted':
      return 'judged it in a review';
    case 'review.revealed':
      return 'revealed the votes on it';
    case 'review.reopened':
      return 'asked for another vote on it';
    case 'review.noted':
      return 'wrote a note on it in a review';
    case 'review.spotlit':
      return 'called it up in a review';
    case 'action.added':
      return `noted an action ${shorten(event.data.action.text)}`;
    case 'action.changed': {
      const { done } = event.data.after;
      return done
        ? 'finished an action'
        : done === false
          ? 'reopened an action'
          : 'changed an action';
    }
    case 'action.removed':
      return 'removed an action';
    default:
      return event.type;
  }
}

const DECIDED: Record<Decision, string> = {
  accepted: 'accepted it',
  needs_work: 'sent it back for work',
  not_applicable: 'decided that it is not applicable',
  deferred: 'deferred it',
};

function fieldSentence(
  field: keyof AnswerFields,
  before: string | null,
  after: string | null,
  nameOf: (id: string) => string,
): string {
  switch (field) {
    case 'status':
      return `set status ${STATUS_WORDS[before as Status]} → ${STATUS_WORDS[after as Status]}`;
    case 'justification':
      return after ? `gave the reason ${shorten(after)}` : 'removed the reason';
    case 'note':
      return after ? (before ? 'changed the note' : 'wrote a note') : 'removed the note';
    case 'assigneeId':
      return after ? `assigned it to ${nameOf(after)}` : 'assigned it to nobody';
    case 'dueOn':
      return after ? `set the due day to ${shortDay(after)}` : 'removed the due day';
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}

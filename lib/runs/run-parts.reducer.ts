import type { AnswerFields } from '@/lib/model/answer.types';
import type { EventDataByType, ProjectEvent } from '@/lib/model/event.types';
import { type StageRules, strengthGiven } from '@/lib/model/strength';
import { supportedIn } from './accepted.rules';
import { type AnsweredShown, UNCONFIRMED } from './answered-facts';
import { answeredIn } from './answered-live.reducer';
import type { Comment, Evidence } from './run-state.types';

/** The part of an item that an answer changes. */
type Answered = AnswerFields & AnsweredShown & { version: number; updatedAt: string };

/** An item after an event of it. What it has already, by its version, changes nothing. */
export function itemAfter<I extends Answered>(item: I, event: ProjectEvent): I {
  const data = answerIn(event);
  const weighed = data ? null : weighedIn(event);
  const { version } = data ?? weighed ?? item;
  if (version <= item.version) return item;
  const next = { ...item, ...data?.after, version, updatedAt: event.at };
  if (event.type === 'answer.confirmed')
    return { ...supportedIn(next, { by: event.actor.id, at: event.at }), ...weighed };
  if (!data) return { ...next, ...weighed };
  const accepts = event.type === 'review.decided';
  return { ...next, ...answeredIn(next, data, { ...event, accepts }) };
}

/** What an event does to an answer's strength alone. */
function weighedIn({
  type,
  data,
}: ProjectEvent): (Partial<AnsweredShown> & { version: number }) | null {
  switch (type) {
    case 'answer.confirmed': {
      const { version, before } = data;
      const accepts = before === strengthGiven({ claims: false, accepts: true });
      const strength = strengthGiven({ claims: false, accepts });
      return { version, strength };
    }
    case 'answer.unconfirmed': {
      const { version, strength, confirmed, claimedAt } = data;
      const { by = null, at = null } = confirmed ?? {};
      const nobody = claimedAt ? { answeredBy: null, answeredAt: claimedAt } : {};
      return { version, strength, confirmedBy: by, confirmedAt: at, ...nobody };
    }
    case 'evidence.added':
    case 'evidence.removed':
      return data.answer ? weighedAnew(data.answer) : null;
    default:
      return null;
  }
}

/** What evidence made of an answer: what is to be looked at again, nobody stands behind. */
const weighedAnew = ({
  again,
  ...weighed
}: NonNullable<EventDataByType['evidence.added']['answer']>) =>
  again ? { ...weighed, ...UNCONFIRMED } : weighed;

/** The change of an answer that an event tells of: given in a run, or decided in a review. */
export function answerIn(event: ProjectEvent) {
  if (event.type === 'item.answered') return event.data;
  return event.type === 'review.decided' ? event.data.answer : null;
}

/** Evidence after an event: all of a run's or one item's, whichever it is given. */
export function evidenceAfter(
  list: readonly Evidence[],
  { type, data, itemId, actor, at }: ProjectEvent,
): readonly Evidence[] {
  if (type === 'evidence.added') {
    const { machine: _, claimed = false, ...evidence } = data.evidence;
    return put(list, {
      ...evidence,
      claimed,
      itemId: itemId ?? '',
      createdBy: actor.id ?? '',
      createdAt: at,
    });
  }
  return type === 'evidence.removed' ? drop(list, data.evidence.id) : list;
}

/** Comments after an event: all of a run's or one item's, whichever it is given. */
export function commentsAfter(
  list: readonly Comment[],
  { type, data, itemId, actor, at }: ProjectEvent,
): readonly Comment[] {
  if (type === 'comment.added') {
    const author = { authorId: actor.id ?? '', authorName: actor.name };
    const { id, body } = data.comment;
    return put(list, {
      id,
      body,
      itemId: itemId ?? '',
      ...author,
      createdAt: at,
      updatedAt: at,
    });
  }
  if (type === 'comment.changed') {
    const { id, body } = data.comment;
    return list.map((one) => (one.id === id ? { ...one, body, updatedAt: at } : one));
  }
  return type === 'comment.removed' ? drop(list, data.comment.id) : list;
}

/** A list with one more thing, or with its newer form in the old place. */
export function put<T extends { id: string }>(
  list: readonly T[] | undefined,
  one: T,
): readonly T[] {
  if (!list?.some(({ id }) => id === one.id)) return [...(list ?? []), one];
  return list.map((known) => (known.id === one.id ? one : known));
}

/** A list without one thing. */
export function drop<T extends { id: string }>(
  list: readonly T[] | undefined,
  id: string,
): readonly T[] {
  return (list ?? []).filter((one) => one.id !== id);
}

/** What pages of runs and reviews show of their project. */
type ProjectShown = {
  name: string;
  archived: boolean;
  signersApart?: boolean;
  stageRules: StageRules;
};

/** A project as it is shown, after a change of it: what the page does not show is left out. */
export function projectAfter<P extends ProjectShown>(
  project: P,
  { after }: EventDataByType['project.changed'],
): P {
  const { name, archived, signersApart, stageRules } = after;
  return {
    ...project,
    ...(name === undefined ? {} : { name }),
    ...(archived === undefined ? {} : { archived }),
    ...(signersApart === undefined || !('signersApart' in project) ? {} : { signersApart }),
    ...(stageRules ? { stageRules: { ...project.stageRules, ...stageRules } } : {}),
  };
}

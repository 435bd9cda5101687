import type { ReactNode } from 'react';
import { dayWords } from '@/components/time/due-date';
import type { AnswerFields } from '@/lib/model/answer.types';
import { STATUS_RULES, type Status } from '@/lib/model/status';

/** Finds the name of a person by id. */
export type NameOf = (personId: string) => string | undefined;

interface Answered {
  /** How many items changed alike; one unless said. */
  items?: number;
  actorId: string | null;
  after: Partial<AnswerFields>;
  before: Partial<AnswerFields>;
  /** The year it happened in is left out of a date. */
  at: string;
}

/** What somebody did to an item's answer, one phrase a field: "marked Write tests done". */
export function answerPhrases(name: ReactNode, answered: Answered, nameOf: NameOf): ReactNode[] {
  const { after, before, actorId, at } = answered;
  const phrases: ReactNode[] = [];
  let item = name;
  const again = (answered.items ?? 1) > 1 ? 'them' : 'it';
  if (after.status) {
    phrases.push(statusPhrase(item, after.status, before.status));
    item = again;
  }
  if (after.assigneeId !== undefined) {
    phrases.push(assigneePhrase(item, after.assigneeId, before.assigneeId, actorId, nameOf));
    item = again;
  }
  if (after.dueOn !== undefined) {
    phrases.push(
      after.dueOn ? (
        <>
          set {item} due on {dayWords(after.dueOn, at)}
        </>
      ) : (
        <>removed the due date of {item}</>
      ),
    );
    item = again;
  }
  if (after.note !== undefined) {
    const verb = !after.note ? 'removed' : before.note ? 'changed' : 'added';
    phrases.push(
      <>
        {verb} {verb === 'added' ? 'a note to' : `the note ${verb === 'removed' ? 'from' : 'on'}`}{' '}
        {item}
      </>,
    );
  }
  if (after.justification !== undefined && !after.status && after.justification) {
    phrases.push(<>changed the reason for {item}</>);
  }
  return phrases.length > 0 ? phrases : [<>changed {item}</>];
}

/** Why, as it was given; with a status that asks for it. */
export function reasonOf(after: Partial<AnswerFields>): string | null {
  return after.justification?.trim() ? after.justification.trim() : null;
}

function statusPhrase(item: ReactNode, status: Status, before: Status | undefined): ReactNode {
  // What was never answered before was not opened again.
  if (status === 'open' && !before) return <>opened {item}</>;
  const [did, as] = STATUS_RULES[status].told;
  return (
    <>
      {did} {item}
      {as ? ` ${as}` : null}
    </>
  );
}

function assigneePhrase(
  item: ReactNode,
  to: string | null,
  from: string | null | undefined,
  actorId: string | null,
  nameOf: NameOf,
): ReactNode {
  if (to && to === actorId) return <>took on {item}</>;
  if (to) {
    return (
      <>
        assigned {item} to {nameOf(to) ?? 'somebody'}
      </>
    );
  }
  if (from && from === actorId) return <>gave up {item}</>;
  const name = from ? nameOf(from) : undefined;
  return name ? (
    <>
      unassigned {name} from {item}
    </>
  ) : (
    <>unassigned {item}</>
  );
}

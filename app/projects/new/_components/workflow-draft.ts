import type { Answer } from './proposals';

/** A workflow being put together. */
export interface Draft {
  /** The answers given, by their ids. */
  answers: readonly string[];
  /** The checklists in it, in the order their runs will be made. */
  chosen: readonly string[];
  /** Those that were added by hand: taking an answer back leaves them. */
  byHand: readonly string[];
}

/** Gives an answer, or takes it back with what only it had proposed. */
export function toggleAnswer(draft: Draft, answer: Answer, all: readonly Answer[]): Draft {
  if (!draft.answers.includes(answer.id)) {
    const added = answer.checklistIds.filter((id) => !draft.chosen.includes(id));
    return {
      ...draft,
      answers: [...draft.answers, answer.id],
      chosen: [...draft.chosen, ...added],
    };
  }
  const answers = draft.answers.filter((id) => id !== answer.id);
  const kept = new Set([
    ...draft.byHand,
    ...all.flatMap(({ id, checklistIds }) => (answers.includes(id) ? checklistIds : [])),
  ]);
  const goes = (id: string) => answer.checklistIds.includes(id) && !kept.has(id);
  return { ...draft, answers, chosen: draft.chosen.filter((id) => !goes(id)) };
}

/** Puts a checklist in at the end, or leaves it out. */
export function toggleChecklist(draft: Draft, id: string): Draft {
  if (draft.chosen.includes(id)) {
    return {
      ...draft,
      chosen: draft.chosen.filter((one) => one !== id),
      byHand: draft.byHand.filter((one) => one !== id),
    };
  }
  return { ...draft, chosen: [...draft.chosen, id], byHand: [...draft.byHand, id] };
}

/** Lets two checklists change places. */
export function swapChecklists(draft: Draft, a: string, b: string): Draft {
  return {
    ...draft,
    chosen: draft.chosen.map((id) => (id === a ? b : id === b ? a : id)),
  };
}

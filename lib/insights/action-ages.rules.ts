import { DAY_MS, dayNumber, isoDay } from './day';

export interface OpenAction {
  createdAt: Date;
  dueOn: string | null;
}

/** How many open actions are how old, and how many are past their day. */
export function actionAges(projects: Iterable<readonly OpenAction[]>, now: Date) {
  const ages = { underOneWeek: 0, oneToTwoWeeks: 0, twoToFourWeeks: 0, older: 0 };
  let total = 0;
  let overdue = 0;
  const today = isoDay(dayNumber(now));
  for (const actions of projects) {
    for (const { createdAt, dueOn } of actions) {
      const age = now.getTime() - createdAt.getTime();
      if (age < 7 * DAY_MS) ages.underOneWeek += 1;
      else if (age < 14 * DAY_MS) ages.oneToTwoWeeks += 1;
      else if (age < 28 * DAY_MS) ages.twoToFourWeeks += 1;
      else ages.older += 1;
      total += 1;
      if (dueOn !== null && dueOn < today) overdue += 1;
    }
  }
  return { ...ages, total, overdue };
}

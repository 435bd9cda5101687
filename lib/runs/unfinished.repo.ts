import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { answers } from '@/lib/db/tables/tables';
import { isPutOff, STATUSES } from '@/lib/model/status';

const ASKED_NOW = STATUSES.filter((status) => !isPutOff(status));

/** Whether something is to be done about an item now: to answer it, or what it takes to count. */
export const isLeft = (): SQL =>
  and(eq(answers.counts, false), inArray(answers.status, ASKED_NOW)) as SQL;

import 'server-only';
import { ApiError } from '@/lib/api/api-error';
import { SECOND_FACTOR_FIELD } from '@/lib/api/second-factor-due';
import { pageApi } from '@/lib/application/page-api';

/** Whether an answer says that a second factor must be set up before anything else. */
export const asksForSecondFactor = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.code === 'FORBIDDEN' &&
  error.details.some(({ field }) => field === SECOND_FACTOR_FIELD);

/** Whether the visitor must set one up; not whoever is not signed in. */
export async function isSecondFactorDue(): Promise<boolean> {
  const api = await pageApi();
  return api.call('get', '/me').then(() => false, asksForSecondFactor);
}

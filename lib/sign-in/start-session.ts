import { APIError } from 'better-auth/api';
import { AppError } from '@/lib/api/app-error';
import type { Query } from '@/lib/db/connection';
import { WORDS } from '@/lib/people/people.words';
import { findPerson, passwordHashOf } from '@/lib/people/person.repo';
import type { Auth } from './auth';
import type { KnownDevices } from './known-device';

/**
 * Signs somebody in who has shown who they are without better-auth.
 * @param headers the request's, for the session's address and device
 * @returns the cookies of the session, and the one by which the account knows this browser
 * @throws FORBIDDEN when the account is deactivated
 */
export async function startSession(
  { auth, devices, read }: { auth: Auth; devices: KnownDevices; read: Query },
  personId: string,
  headers: Headers,
): Promise<string[]> {
  const cookies = await openedSession(auth, personId, headers);
  const person = await findPerson(read, personId);
  const hash = await passwordHashOf(read, personId);
  return [...cookies, devices.cookieFor({ email: person?.email ?? '', hash })];
}

/** The session alone. @returns its cookies @throws AppError when it is refused */
export async function openedSession(
  auth: Auth,
  personId: string,
  headers: Headers,
): Promise<string[]> {
  const { headers: answer } = await auth.api
    .openSession({ body: { personId }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (!(error instanceof APIError)) throw error;
      if (error.status === 'FORBIDDEN') throw new AppError('FORBIDDEN', WORDS.deactivated);
      throw new AppError('UNAUTHENTICATED', WORDS.noMatch);
    });
  return answer.getSetCookie();
}

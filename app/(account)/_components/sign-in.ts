import { ApiError } from '@/lib/api/api-error';
import { WORDS } from '../account.words';

/**
 * Signs somebody in; the session is in the cookie that comes back.
 * @param code of the authenticator app, or a recovery code; for whoever is asked for one
 * @throws ApiError in words: what is missing, that it does not match, or how long to wait
 */
export async function signIn(email: string, password: string, code?: string): Promise<void> {
  const answer = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, code }),
  }).catch(() => {
    throw new ApiError('OFFLINE', WORDS.offline, 0);
  });
  if (answer.ok) return;
  const { error } = (await answer.json().catch(() => null)) ?? {};
  throw new ApiError(
    error?.code ?? 'INTERNAL',
    error?.message ?? WORDS.signInFailed,
    answer.status,
    error?.details ?? [],
  );
}

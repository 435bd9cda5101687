import { ApiError } from '@/lib/api/client';
import { WORDS } from '../account.words';

/**
 * Signs somebody in; the session is in the cookie that comes back.
 * @throws ApiError in words: what is missing, that it does not match, or how long to wait
 */
export async function signIn(email: string, password: string): Promise<void> {
  const answer = await fetch('/api/auth/sign-in/email', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }).catch(() => {
    throw new ApiError('OFFLINE', WORDS.offline, 0);
  });
  if (answer.ok) return;
  const { code, message, details } = (await answer.json().catch(() => null))?.error ?? {};
  throw new ApiError(
    code ?? 'INTERNAL',
    message ?? WORDS.signInFailed,
    answer.status,
    details ?? [],
  );
}

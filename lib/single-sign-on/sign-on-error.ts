import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { AppError } from '@/lib/api/app-error';
import type { SignOnProblem } from './sign-on.words';

/** Why somebody is not let in. */
export class SignOnError extends Error {
  constructor(readonly problem: SignOnProblem) {
    super(problem);
    this.name = 'SignOnError';
  }
}

/** What the provider answers when it knows this server not, or otherwise than it is set up. */
const SETUP = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'unsupported_response_type',
  'unsupported_grant_type',
  'invalid_request',
]);

/** What went wrong, of whatever was thrown while somebody came back; a fault of ours is not among it. */
export function problemOf(error: unknown): SignOnProblem | null {
  if (error instanceof SignOnError) return error.problem;
  if (error instanceof AppError) return appProblem(error);
  if (error instanceof AuthorizationResponseError)
    return SETUP.has(error.error) ? 'misconfigured' : 'declined';
  if (error instanceof ResponseBodyError)
    return SETUP.has(error.error) ? 'misconfigured' : 'not_confirmed';
  // The provider asks for another secret than the one it was given.
  if (error instanceof WWWAuthenticateChallengeError) return 'misconfigured';
  if (isUnreachable(error)) return 'unreachable';
  if (error instanceof ClientError) return isTooOld(error) ? 'not_anew' : 'not_confirmed';
  return null;
}

/** What may be logged of it: its kind, and the code that the provider or openid-client gives. */
export function loggedOf(error: unknown): object {
  const { name, code, error: said } = error as { name?: string; code?: string; error?: string };
  const at = error instanceof ClientError ? { why: error.message } : {};
  return { name, code, said, ...at };
}

function appProblem({ code }: AppError): SignOnProblem | null {
  if (code === 'RATE_LIMITED') return 'too_many';
  return code === 'FORBIDDEN' ? 'deactivated' : null;
}

/** Whether all is well, but for when the person said to the provider who they are. */
function isTooOld(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { claim, message = '', cause } = error as { claim?: string; message?: string } & Error;
  return claim === 'auth_time' || message.includes('auth_time') || isTooOld(cause);
}

/** Whether no answer came, or one that says that its server is at fault. */
function isUnreachable(error: unknown): boolean {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'OAUTH_TIMEOUT') return true;
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  if (cause instanceof Response) return cause.status >= 500;
  return cause instanceof Error && isUnreachable(cause);
}

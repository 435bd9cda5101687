import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { databaseFault } from '@/lib/db/kit/dialect';
import { AppError, ERROR_STATUS, type ErrorCode } from './app-error';
import { failure } from './envelope';
import { headerOf } from './header';
import { loggedPath } from './logged-path';
import { REQUEST_HEADER } from './visit';

/** What may be somebody trying doors. */
const REFUSALS = new Set<ErrorCode>(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']);

/** The one place where an error becomes a response. What nobody foresaw is logged, never shown. */
export function errorResponse(error: unknown, context: Context, log: Logger): Response {
  const shown = shownError(error, context, log);
  // RFC 9110, 15.5.2: a 401 says how one could say who one is.
  if (shown.code === 'UNAUTHENTICATED') context.header('WWW-Authenticate', 'Bearer');
  if (shown.code === 'UNAVAILABLE') context.header('Retry-After', '5');
  if (shown.retryAfter) context.header('Retry-After', String(shown.retryAfter));
  // The rest of a body that was refused for its size is not worth reading.
  if (shown.code === 'PAYLOAD_TOO_LARGE') context.header('Connection', 'close');
  return context.json(failure(shown), ERROR_STATUS[shown.code]);
}

/** The same for an answer that has begun already. */
export const failureOf = (error: unknown, context: Context, log?: Logger | undefined) =>
  failure(shownError(error, context, log));

function shownError(error: unknown, context: Context, log: Logger | undefined): AppError {
  const known = toAppError(error);
  const about = {
    request: headerOf(context, REQUEST_HEADER),
    method: context.req.method,
    path: loggedPath(context.req.path),
  };
  if (!known) log?.error({ ...about, err: error }, 'unforeseen error');
  else if (REFUSALS.has(known.code)) log?.info({ ...about, code: known.code }, 'refused');
  return (
    known ?? new AppError('INTERNAL', 'Something went wrong on our side. Nothing was changed.')
  );
}

function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new AppError('VALIDATION_ERROR', error.message || 'The request is not valid.');
  }
  const fault = databaseFault(error);
  if (fault === 'full') {
    return new AppError(
      'UNAVAILABLE',
      'The server’s disk is full. Nothing was changed; try again once there is room.',
    );
  }
  if (fault === 'unwritable') {
    return new AppError('UNAVAILABLE', 'The server can’t write to its disk. Nothing was changed.');
  }
  return undefined;
}

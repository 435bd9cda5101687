import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { AppError, ERROR_STATUS } from './app-error';
import { failure } from './envelope';

/** The one place where an error becomes a response. What nobody foresaw is logged, never shown. */
export function errorResponse(error: unknown, context: Context, log: Logger): Response {
  const known = toAppError(error);
  if (!known) {
    log.error(
      { err: error, method: context.req.method, path: context.req.path },
      'unforeseen error',
    );
  }
  const shown =
    known ?? new AppError('INTERNAL', 'Something went wrong on our side. Nothing was changed.');
  if (shown.code === 'UNAVAILABLE') context.header('Retry-After', '5');
  if (shown.retryAfter) context.header('Retry-After', String(shown.retryAfter));
  // The rest of a body that was refused for its size is not worth reading.
  if (shown.code === 'PAYLOAD_TOO_LARGE') context.header('Connection', 'close');
  return context.json(failure(shown), ERROR_STATUS[shown.code]);
}

function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new AppError('VALIDATION_ERROR', error.message || 'The request is not valid.');
  }
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL') {
    return new AppError(
      'UNAVAILABLE',
      'The server’s disk is full. Nothing was changed; try again once there is room.',
    );
  }
  if (code?.startsWith('SQLITE_IOERR') || code === 'SQLITE_READONLY') {
    return new AppError('UNAVAILABLE', 'The server can’t write to its disk. Nothing was changed.');
  }
  return undefined;
}

/** drizzle wraps the driver's error in one of its own. */
function sqliteCode(error: unknown): string | undefined {
  for (
    let e = error as { code?: unknown; cause?: unknown } | undefined;
    e;
    e = e.cause as typeof e
  ) {
    if (typeof e.code === 'string' && e.code.startsWith('SQLITE_')) return e.code;
  }
  return undefined;
}

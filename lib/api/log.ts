import { type DestinationStream, type Logger, pino } from 'pino';

const MESSAGE_LENGTH = 300;
/** Errors whose messages repeat what they could not read. */
const REPEATS = new Set(['SyntaxError', 'ZodError']);

/** Logs as JSON, a line each, to the standard output. Errors are logged without what people sent. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options = { level, serializers: { err: loggedError } };
  return to ? pino(options, to) : pino(options);
}

interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/**
 * An error as it may stand in a log: what failed and where. A failed query has its SQL, whose
 * values are apart, but not the values: they are notes, names and hashes.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '' };
  const { name, message, stack, cause, code, query } = error as Error & {
    code?: unknown;
    query?: unknown;
  };
  const text = typeof query === 'string' ? query : REPEATS.has(name) ? '' : message;
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    message: text.slice(0, MESSAGE_LENGTH),
    ...(typeof code === 'string' ? { code } : {}),
    ...(frames?.length ? { stack: frames.join('\n') } : {}),
    ...(cause instanceof Error ? { cause: loggedError(cause) } : {}),
  };
}

/** The closed set of error codes and the HTTP status of each. */
export const ERROR_STATUS = {
  VALIDATION_ERROR: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
export interface ErrorDetail {
  field: string;
  message: string;
}

/** The one error that services throw; `lib/api` turns it into the error envelope. */
export class AppError extends Error {
  /** With RATE_LIMITED: the seconds to wait, for `Retry-After`. */
  retryAfter?: number;

  /**
   * @param code decides the HTTP status
   * @param message for the person who reads it, in a full sentence
   * @param details the fields at fault
   * @param current what a conflict lost against
   */
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetail[] = [],
    readonly current?: unknown,
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** The error for a resource that does not exist, or that this caller may not see. */
export const notFound = (what: string) => new AppError('NOT_FOUND', `This ${what} was not found.`);

/** The error for one field's value. */
export const invalid = (field: string, message: string) =>
  new AppError('VALIDATION_ERROR', message, [{ field, message }]);

/** The error for an id that the client minted and that something else has already. */
export const idTaken = () =>
  new AppError('CONFLICT', 'This id is taken.', [{ field: 'id', message: 'is taken' }]);

import type { ErrorCode, ErrorDetail } from './app-error';

/** What the API refused, or `OFFLINE` when it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'OFFLINE',
    message: string,
    readonly status: number,
    readonly details: ErrorDetail[] = [],
    readonly current?: unknown,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

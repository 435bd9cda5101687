import { ApiError } from '@/lib/api/api-error';

/** What a search was refused for, in words for who typed it; nothing when it failed otherwise. */
export function refusalOf(error: unknown): string | undefined {
  const refused =
    error instanceof ApiError &&
    (error.code === 'VALIDATION_ERROR' || error.code === 'RATE_LIMITED');
  return refused ? error.message : undefined;
}

import { ApiError } from '@/lib/api/api-error';
import 'server-only';

/** What a link leads to: what is behind it, nothing any more, or a wait. */
export type FoundLink<T> = { found: T } | { gone: true } | { wait: string };

/** Looks at a link that is a secret; a guess too many is told to wait. */
export async function findLink<T>(look: () => Promise<T>): Promise<FoundLink<T>> {
  try {
    return { found: await look() };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') return { gone: true };
    if (error instanceof ApiError && error.code === 'RATE_LIMITED') return { wait: error.message };
    throw error;
  }
}

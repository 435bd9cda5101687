import { notFound } from 'next/navigation';
import { ApiError } from '@/lib/api/api-error';

/** What the API gives, or the not-found page for what it does not have or does not show. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) notFound();
    throw error;
  }
}

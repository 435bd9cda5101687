import { ApiError } from '@/lib/api/api-error';
import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requirePerson } from '@/app/_session/require-person';
import { pageApi } from '@/lib/application/page-api';

/**
 * A review as the visitor, with an account or as a guest, may see it. Whoever is neither is sent
 * to sign in; what may not be seen is not found.
 */
export const findReview = cache(async (id: string, path: string) => {
  const api = await pageApi();
  try {
    return await api.call('get', '/reviews/{id}/snapshot', { params: { id } });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') notFound();
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') await requirePerson(path);
    throw error;
  }
});

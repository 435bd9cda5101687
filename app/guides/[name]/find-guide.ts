import { ApiError } from '@/lib/api/api-error';
import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { Data } from '@/lib/application/client';
import { pageApi } from '@/lib/application/page-api';

export type GuideWithSource = Data<'get', '/guides/{id}'>;

/**
 * A guide by its name, at the revision asked for or else the present one. Answers with the
 * not-found page when there is none, or when the revision is another guide's.
 */
export const findGuide = cache(
  async (name: string, revision: string | undefined): Promise<GuideWithSource> => {
    const api = await pageApi();
    try {
      if (revision) {
        const guide = await api.call('get', '/revisions/{id}', { params: { id: revision } });
        return guide.name === name ? guide : notFound();
      }
      const found = await api.list('/guides', { query: { name, limit: 1 } });
      const id = found.data[0]?.id;
      return id ? await api.call('get', '/guides/{id}', { params: { id } }) : notFound();
    } catch (error) {
      if (error instanceof ApiError && (error.status === 404 || error.status === 400)) notFound();
      throw error;
    }
  },
);

/** The names of the guides, which a document may mention. */
export async function listGuideNames(): Promise<Set<string>> {
  const api = await pageApi();
  const { data } = await api.list('/guides', { query: { limit: 100 } });
  return new Set(data.map((guide) => guide.name));
}

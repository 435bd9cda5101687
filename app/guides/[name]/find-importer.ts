import 'server-only';
import { everyPage } from '@/lib/application/every-page';
import { pageApi } from '@/lib/application/page-api';

/** The name of whoever imported a guide; nothing where nobody did, or where they left. */
export async function findImporter(id: string | undefined): Promise<string | null> {
  if (!id) return null;
  const api = await pageApi();
  const people = await everyPage((query) => api.list('/people', { query }));
  return people.find((person) => person.id === id)?.name ?? null;
}

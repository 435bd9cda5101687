import { createClient } from '@/lib/api/client';
import { toldOfChange } from './changes';

/** The API as the browser calls it, as whoever is signed in. */
export const api = createClient(async (path, init) => {
  const response = await fetch(path, { ...init, credentials: 'same-origin' });
  toldOfChange(path, init.method, response.ok);
  return response;
});

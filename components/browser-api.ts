import { createClient } from '@/lib/api/client';

/** The API as the browser calls it, as whoever is signed in. */
export const api = createClient((path, init) =>
  fetch(path, { ...init, credentials: 'same-origin' }),
);

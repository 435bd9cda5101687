import { PAGE_PERSON } from '@/lib/api/page-person-header';
import { createClient } from '@/lib/application/client';
import { toldOfChange } from './changes';

/** After so many milliseconds without an answer a request has failed: nothing waits for it longer. */
const PATIENCE_MS = 30_000;

/** The API as the browser calls it: as whoever is signed in, if that is still whom the page is for. */
export const api = createClient(async (path, init) => {
  const person = document.querySelector<HTMLElement>('[data-person]')?.dataset.person;
  const response = await fetch(path, {
    ...init,
    credentials: 'same-origin',
    headers: { ...init.headers, ...(person ? { [PAGE_PERSON]: person } : {}) },
    signal: init.signal ?? AbortSignal.timeout(PATIENCE_MS),
  });
  toldOfChange(path, init.method, response.ok);
  return response;
});

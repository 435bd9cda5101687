import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError, type Data } from '@/lib/api/client';
import { PATH_HEADER } from '@/lib/api/host';
import { pageApi } from '@/lib/api/page-api';
import { askedPath } from './asked-path';

/** Somebody with an account, as the API gives them. */
export type Person = Data<'get', '/me'>;

/** Who is signed in, or nobody. Asked once a request, however many components want to know. */
export const findPerson = cache(async (): Promise<Person | null> => {
  const api = await pageApi();
  try {
    return await api.call('get', '/me');
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  }
});

/** Whether the first account is still to be made. */
export const isSetupNeeded = cache(async (): Promise<boolean> => {
  const api = await pageApi();
  return (await api.call('get', '/setup')).needed;
});

/**
 * Who is signed in. Anybody else is sent away: to make the first account, or to sign in and come
 * back.
 * @param path where the page is: `/runs/019…`. Its query is taken from the request, since not every
 * part of a page knows all of it
 */
export async function requirePerson(path: string): Promise<Person> {
  const person = await findPerson();
  if (person) return person;
  if (await isSetupNeeded()) redirect('/welcome');
  const back = askedPath((await headers()).get(PATH_HEADER), path);
  redirect(back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`);
}

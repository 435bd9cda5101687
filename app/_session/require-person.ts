import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError, type Data } from '@/lib/api/client';
import { pageApi } from '@/lib/api/page-api';

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
 * @param path where to come back to, with its query: `/runs/019…?item=…`
 */
export async function requirePerson(path: string): Promise<Person> {
  const person = await findPerson();
  if (person) return person;
  if (await isSetupNeeded()) redirect('/welcome');
  redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);
}

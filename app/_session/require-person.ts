import { ApiError } from '@/lib/api/api-error';
import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Data } from '@/lib/application/client';
import { PATH_HEADER } from '@/lib/application/host';
import { pageApi } from '@/lib/application/page-api';
import { askedPath } from './asked-path';
import { asksForSecondFactor } from './second-factor-due';

/** Somebody with an account, as the API gives them. */
export type Person = Data<'get', '/me'>;

/** The address that is asked for. @param path what it is, where that is known */
async function asked(path?: string): Promise<string> {
  const here = (await headers()).get(PATH_HEADER);
  return askedPath(here, path ?? here?.split('?')[0] ?? '/');
}

/**
 * Who is signed in, or nobody. Whoever must set up a second factor first is sent there. Asked once a
 * request, however many components want to know.
 */
export const findPerson = cache(async (): Promise<Person | null> => {
  const api = await pageApi();
  try {
    return await api.call('get', '/me');
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return null;
    if (asksForSecondFactor(error)) redirect(`/secure?next=${encodeURIComponent(await asked())}`);
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
  const back = await asked(path);
  redirect(back === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(back)}`);
}

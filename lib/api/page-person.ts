import type { Context } from 'hono';
import type { Actor } from '@/lib/model/actor';
import { AppError } from './app-error';
import { headerOf } from './header';
import { PAGE_PERSON } from './page-person-header';

/**
 * Refuses what a page of one account sends while another is signed in to the same browser: their
 * cookie came with another tab, and what is done here must not be recorded as theirs. A script
 * sends no such header.
 * @throws UNAUTHENTICATED naming the header
 */
export function requirePagePerson(context: Context, actor: Actor | null): void {
  const person = headerOf(context, PAGE_PERSON);
  if (!person || !actor || actor.id === person) return;
  throw new AppError(
    'UNAUTHENTICATED',
    'Another account is signed in in this browser now. Reload the page to go on with it.',
    [{ field: PAGE_PERSON, message: 'is not whoever is signed in' }],
  );
}

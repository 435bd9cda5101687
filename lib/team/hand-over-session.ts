import type { Context } from 'hono';
import { addHeader } from '@/lib/api/send';
import type { SignedIn } from './person.service';

/** Hands the cookies of a session that was just made to the browser. @returns whose it is */
export function handOverSession(context: Context, signedIn: SignedIn) {
  for (const cookie of signedIn.cookies) addHeader(context, 'Set-Cookie', cookie);
  return signedIn.person;
}

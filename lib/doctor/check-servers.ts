import type { Settings } from '@/lib/config/config';
import { isLoopbackName } from '@/lib/config/loopback';
import { tryMail } from '@/lib/mail/mailer';
import { CALLBACK, createProvider } from '@/lib/single-sign-on/provider';
import { DOCTOR_WORDS } from './doctor.words';
import { advice, type Finding, fine, wrong } from './finding.types';

/** The servers that the environment names: whether they answer. Nothing where it names none. */
export async function checkServers(settings: Settings | null): Promise<Finding[]> {
  const found = await Promise.all([checkProvider(settings), checkMail(settings)]);
  return found.flat();
}

async function checkProvider(settings: Settings | null): Promise<Finding[]> {
  const { signOn, url = '' } = settings ?? {};
  if (!signOn) return [];
  const { issuer, name, memberGroups, signUp } = signOn;
  const [reached] = await Promise.allSettled([createProvider(signOn, url).discover()]);
  const findings =
    reached.status === 'fulfilled'
      ? [fine('single sign-on', DOCTOR_WORDS.providerReached(issuer, url + CALLBACK))]
      : [wrong('single sign-on', DOCTOR_WORDS.providerGone(issuer, reasonOf(reached.reason)))];
  if (signUp && memberGroups.length > 0)
    findings.push(advice('single sign-on', DOCTOR_WORDS.groupsUnread));
  else if (signUp) findings.push(advice('single sign-on', DOCTOR_WORDS.providerOpen(name)));
  return findings;
}

async function checkMail(settings: Settings | null): Promise<Finding[]> {
  const mail = settings?.mail;
  if (!mail) return [];
  const { host, secure, requireTls } = mail;
  const [reached] = await Promise.allSettled([tryMail(mail)]);
  const findings =
    reached.status === 'fulfilled'
      ? [fine('mail', DOCTOR_WORDS.mailReached(host))]
      : [wrong('mail', DOCTOR_WORDS.mailGone(host, reasonOf(reached.reason)))];
  if (!secure && !requireTls && !isLoopbackName(host))
    findings.push(advice('mail', DOCTOR_WORDS.mailPlain(host)));
  return findings;
}

/** The innermost reason, which says most: `connect ECONNREFUSED 127.0.0.1:1`. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message ? reasonOf(cause) : message.replace(/\.$/, '');
}

import type { Logger } from 'pino';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import { MAIL_WORDS } from '@/lib/mail/mail.words';
import type { Mailer } from '@/lib/mail/mailer';
import { findByEmail, passwordHashOf } from '@/lib/people/person.repo';
import { makeResetLink } from './reset-link';

export type ForgottenService = ReturnType<typeof createForgottenService>;

/** A link for a new password, by mail, for whoever asks for it. */
export function createForgottenService(deps: {
  db: Database;
  clock: Clock;
  limits: Limits;
  mailer: Mailer;
  url: string;
  /** What the identity provider is called, where there is one. */
  provider: string | null;
  log?: Logger | undefined;
}) {
  const { db, clock, limits, mailer, url, provider, log } = deps;

  return { ask };

  /**
   * Answers at once and alike, whether there is such an account or not: that is looked up when the
   * answer is on its way. A link that somebody has already goes on working, or any stranger could
   * end it.
   * @throws RATE_LIMITED after too many, also for an email that has no account
   */
  async function ask(email: string): Promise<void> {
    await limits.forgot.guard(email, async () => {
      setImmediate(() => {
        answer(email).catch(({ name, code }) =>
          log?.error({ name, code }, 'a link for a new password could not be made'),
        );
      });
    });
  }

  async function answer(email: string): Promise<void> {
    const person = await findByEmail(db.read, email);
    if (!person || person.deactivatedAt) return;
    const to = person.email;
    // Who never had a password here gets none by mail: the provider decides who comes in.
    if (provider && !(await passwordHashOf(db.read, person.id))) {
      mailer.send({ to, ...MAIL_WORDS.noPassword(url, provider) });
      return;
    }
    const link = await db.transaction((tx) =>
      makeResetLink(tx, person.id, null, clock.now(), { keepOthers: true }),
    );
    mailer.send({ to, ...MAIL_WORDS.reset(`${url}/reset/${link.token}`) });
  }
}

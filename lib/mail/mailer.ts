import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { MailSettings } from '@/lib/config/mail-settings';

/** A mail in plain text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type Mailer = ReturnType<typeof createMailer>;

/** How long each step of a delivery may take, in milliseconds. */
const STEP_MS = 10_000;
/** So many mails wait at most; what is sent beyond that is dropped, and said in the log. */
const MOST_WAITING = 500;

/**
 * Hands mails to the server that the environment names, one after the other, while nobody waits.
 * What can't be delivered is logged by its subject and the error's code, and not tried again: who
 * misses it asks anew.
 */
export function createMailer(settings: MailSettings, log?: Logger) {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  return { send, idle: () => last };

  function send(mail: Mail): void {
    if (waiting >= MOST_WAITING) {
      failed(mail, { code: 'QUEUE_FULL' });
      return;
    }
    waiting += 1;
    last = last.then(async () => {
      await deliver(mail).catch((error) => failed(mail, error));
      waiting -= 1;
    });
  }

  async function deliver({ to, subject, text }: Mail): Promise<void> {
    const transport = transportFor(settings);
    try {
      await transport.sendMail({
        from: settings.from,
        to: { name: '', address: to },
        subject,
        text,
      });
    } finally {
      transport.close();
    }
  }

  // Never the error's own words: a server may repeat in them what it was sent.
  function failed({ subject }: Mail, error: { code?: string; responseCode?: number }): void {
    const { code, responseCode } = error;
    log?.error({ subject, code, responseCode }, 'a mail could not be sent');
  }
}

/**
 * Whether mail could be sent: the server answers, its certificate is good, and it takes the
 * password. Nothing is sent.
 * @throws Error that says what is wrong
 */
export async function tryMail(settings: MailSettings): Promise<void> {
  const transport = transportFor(settings);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

function transportFor({ host, port, secure, requireTls, user, password }: MailSettings) {
  return createTransport({
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    // A mail is its text: nothing is fetched or read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '@/lib/config/mail-settings';

/** A mail as the server got it. */
export interface GotMail {
  to: string[];
  text: string;
}

/** A real mail server on a free port of this machine, which keeps what it gets. */
export async function mailServer() {
  const got: GotMail[] = [];
  const waiting: (() => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        got.push({ to, text: plain(Buffer.concat(parts).toString()) });
        done();
        for (const tell of waiting.splice(0)) tell();
      });
    },
    onAuth: (auth, _, done) =>
      auth.password === 'right' ? done(null, { user: 'x' }) : done(new Error('Wrong password')),
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    got,
    url: `smtp://127.0.0.1:${port}`,
    /** Waits for so many mails in all. */
    async count(wanted: number): Promise<GotMail[]> {
      while (got.length < wanted) await new Promise<void>((resolve) => waiting.push(resolve));
      return got;
    },
    settings: (more: Partial<MailSettings> = {}): MailSettings => ({
      host: '127.0.0.1',
      port,
      secure: false,
      requireTls: false,
      user: null,
      password: null,
      from: 'Walkaround <walkaround@example.com>',
      ...more,
    }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Undoes quoted-printable: a soft break at a line's end, and `=3D` for `=`. */
const plain = (source: string) =>
  source
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

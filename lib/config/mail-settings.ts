import { isLoopbackName } from './loopback';

/** How mail leaves this server. */
export interface MailSettings {
  host: string;
  port: number;
  /** Encrypted from the first byte on (`smtps:`), rather than after STARTTLS. */
  secure: boolean;
  /** Whether nothing is sent over a connection that is not encrypted. */
  requireTls: boolean;
  user: string | null;
  password: string | null;
  /** Whom it comes from: `Walkaround <walkaround@example.com>`. */
  from: string;
}

const EXAMPLE = 'smtp://user:password@mail.example.com:587';

/**
 * Reads how mail is sent.
 * @param url `smtp:` (STARTTLS) or `smtps:`; `?tls=optional` also sends without encryption
 * @returns `null` when nothing is set
 * @throws Error that says what is missing or wrong, without the password
 */
export function readMail(url: string | undefined, from: string | undefined): MailSettings | null {
  if (!url && !from) return null;
  if (!url || !from) throw new Error('SMTP_URL and MAIL_FROM go together');
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (!parsed?.hostname || !/^smtps?:$/.test(parsed.protocol))
    throw new Error(`SMTP_URL must be an address such as ${EXAMPLE}`);
  if (!/^(?:[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/.test(from))
    throw new Error('MAIL_FROM must be an address such as Walkaround <walkaround@example.com>');
  const secure = parsed.protocol === 'smtps:';
  const optional = parsed.searchParams.get('tls') === 'optional';
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: Number(parsed.port) || (secure ? 465 : 587),
    secure,
    requireTls: !secure && !optional && !isLoopbackName(parsed.hostname),
    user: decodeURIComponent(parsed.username) || null,
    password: decodeURIComponent(parsed.password) || null,
    from,
  };
}

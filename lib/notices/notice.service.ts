import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { MAIL_WORDS } from '@/lib/mail/mail.words';
import type { Mailer } from '@/lib/mail/mailer';
import type { Person } from '@/lib/model/actor';
import type { NoticeKind } from '@/lib/model/notice.types';
import { findPerson } from '@/lib/people/person.repo';
import { countNotices, insertNotice, listNotices, markNoticesSeen } from './notice.repo';
import { NOTICE_WORDS } from './notice.words';

export type NoticeService = ReturnType<typeof createNoticeService>;

/** What somebody is told of that happened to their account: on its page, and by mail where that is set up. */
export function createNoticeService(deps: {
  db: Database;
  clock: Clock;
  mailer: Mailer | null;
  url: string;
}) {
  const { db, clock, mailer, url } = deps;

  return { note, mail, list, markSeen };

  /** Keeps a notice, in the transaction of what it tells. */
  async function note(tx: Tx, personId: string, kind: NoticeKind, by?: Person): Promise<void> {
    await insertNotice(tx, { personId, kind, byId: by?.id ?? null }, clock.now());
  }

  /** Sends it too, once that transaction is over. Nobody waits for it, so it never rejects: the notice is kept. */
  async function mail(personId: string, kind: NoticeKind): Promise<void> {
    if (!mailer) return;
    const person = await findPerson(db.read, personId).catch(() => null);
    if (!person || person.deactivatedAt) return;
    // A mail outlives the names in it, and is read by whoever reads the mailbox.
    mailer.send({ to: person.email, ...MAIL_WORDS.notice(url, NOTICE_WORDS[kind](null)) });
  }

  async function list(actor: Person, page: { limit: number; offset: number }) {
    const rows = await listNotices(db.read, actor.id, page);
    return {
      items: rows.map(({ id, kind, by, createdAt, seenAt }) => ({
        id,
        kind,
        text: NOTICE_WORDS[kind](by),
        createdAt: createdAt.toISOString(),
        seen: seenAt !== null,
      })),
      total: await countNotices(db.read, actor.id),
    };
  }

  async function markSeen(actor: Person): Promise<void> {
    await db.transaction((tx) => markNoticesSeen(tx, actor.id, clock.now()));
  }
}

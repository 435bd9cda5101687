import { notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import { findMention, setSeen } from '@/lib/mentions/mention.repo';
import type { Person } from '@/lib/people/actor';
import { today } from '@/lib/runs/run.service';
import { type InboxEntry, listInbox } from './inbox.repo';
import type { InboxKind } from './inbox.types';
import {
  actionFacts,
  actionsForItems,
  itemFacts,
  mentionFacts,
  reviewFacts,
} from './inbox-facts.repo';
import { type InboxItem, shapeAction, shapeItem, shapeMention, shapeReview } from './shape-inbox';

export type InboxService = ReturnType<typeof createInboxService>;

/** What is assigned to a person, over all projects: one list of all kinds. */
export function createInboxService({ db, clock }: { db: Database; clock: Clock }) {
  return { list, count, setMentionSeen, setAllSeen };

  /**
   * A page of it: reviews that are being held first, then by day (mentions, invitations and
   * sign-offs are of today), last what has no day.
   */
  async function list(
    actor: Person,
    kind: InboxKind | undefined,
    page: { limit: number; offset: number },
  ) {
    const all = (await listInbox(db.read, actor.id, today(clock))).filter(
      (entry) => !kind || entry.kind === kind,
    );
    const shown = all.sort(byDay).slice(page.offset, page.offset + page.limit);
    const known = await describe(actor, shown);
    return { items: shown.flatMap(({ id }) => known.get(id) ?? []), total: all.length };
  }

  /** How many there are of each kind, and in all. */
  async function count(actor: Person) {
    const counts = { item: 0, action: 0, review: 0, mention: 0 };
    for (const { kind } of await listInbox(db.read, actor.id, today(clock))) counts[kind] += 1;
    return { ...counts, total: Object.values(counts).reduce((sum, one) => sum + one, 0) };
  }

  /** Puts a mention aside as read, or back. */
  async function setMentionSeen(actor: Person, id: string, seen: boolean): Promise<void> {
    await db.transaction(async (tx) => {
      const mention = await findMention(tx, actor.id, id);
      if (!mention) throw notFound('mention');
      if ((mention.seenAt !== null) === seen) return;
      await setSeen(tx, actor.id, seen ? clock.now() : null, id);
    });
  }

  async function setAllSeen(actor: Person): Promise<void> {
    await db.transaction((tx) => setSeen(tx, actor.id, clock.now()));
  }

  async function describe(actor: Person, entries: InboxEntry[]): Promise<Map<string, InboxItem>> {
    const of = (kind: InboxKind) =>
      entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    const now = today(clock);
    const work = await actionsForItems(db.read, actor.id, of('item'));
    const items = [
      ...(await itemFacts(db.read, of('item'))).map((facts) => shapeItem(facts, work, now)),
      ...(await actionFacts(db.read, of('action'))).map((facts) => shapeAction(facts, now)),
      ...(await reviewFacts(db.read, actor.id, of('review'))).map((facts) =>
        shapeReview(facts, now),
      ),
      ...(await mentionFacts(db.read, of('mention'))).map(shapeMention),
    ];
    return new Map(items.map((item) => [item.id, item]));
  }
}

/** By day, what has none last; then by kind and age, so that pages don't overlap. */
function byDay(a: InboxEntry, b: InboxEntry): number {
  const key = ({ day, kind, id }: InboxEntry) => `${day === null ? '9' : `0${day}`} ${kind} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

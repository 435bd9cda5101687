import { notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Query } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import { findMention, setSeen } from '@/lib/mentions/mention.repo';
import type { Person } from '@/lib/model/actor';
import { today } from '@/lib/model/day';
import { countInbox, type InboxEntry, listInbox } from './inbox.repo';
import { INBOX_KINDS, type InboxKind } from './inbox.types';
import {
  actionFacts,
  actionsForItems,
  itemFacts,
  mentionFacts,
  reviewFacts,
} from './inbox-facts.repo';
import {
  type InboxItem,
  shapeAction,
  shapeItem,
  shapeMention,
  shapeReview,
  shapeWaiver,
  shapeWaiverNews,
} from './shape-inbox';
import { waiverFacts, waiverNewsFacts } from './waiver-facts.repo';

export type InboxService = ReturnType<typeof createInboxService>;

/** What is assigned to a person, over all projects: one list of all kinds. */
export function createInboxService({ db, clock }: { db: Database; clock: Clock }) {
  return { list, count, setMentionSeen, setAllSeen };

  /**
   * A page of it, where an action for an item of the person's is in that item; or of one kind, with
   * every one of it. Reviews that are being held come first, then by day (mentions, invitations
   * and sign-offs are of today), last what has no day.
   */
  async function list(
    actor: Person,
    kind: InboxKind | undefined,
    page: { limit: number; offset: number },
  ) {
    const first = await listInbox(
      db.read,
      { viewer: actor, today: today(clock) },
      kind,
      page.offset + page.limit,
    );
    const shown = first.sort(byDay).slice(page.offset, page.offset + page.limit);
    const known = await describe(actor, shown);
    const counts = await count(actor);
    return {
      items: shown.flatMap(({ id }) => known.get(id) ?? []),
      total: kind ? counts[kind] : counts.total,
    };
  }

  /** How many there are of each kind, and in the list of all. */
  async function count(actor: Person) {
    return countInbox(db.read, { viewer: actor, today: today(clock) });
  }

  /** Puts a mention aside as read, or back. */
  async function setMentionSeen(actor: Person, id: string, seen: boolean): Promise<void> {
    await db.transaction(async (tx) => {
      const mention = await findMention(tx, actor, id);
      if (!mention) throw notFound('mention');
      if ((mention.seenAt !== null) === seen) return;
      await setSeen(tx, actor, seen ? clock.now() : null, id);
    });
  }

  async function setAllSeen(actor: Person): Promise<void> {
    await db.transaction((tx) => setSeen(tx, actor, clock.now()));
  }

  async function describe(actor: Person, entries: InboxEntry[]): Promise<Map<string, InboxItem>> {
    const of = { personId: actor.id, today: today(clock) };
    const items: InboxItem[] = [];
    for (const kind of INBOX_KINDS) {
      const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
      items.push(...(await DESCRIBE[kind](db.read, ids, of)));
    }
    return new Map(items.map((item) => [item.id, item]));
  }
}

type Describe = (
  q: Query,
  ids: string[],
  of: { personId: string; today: string },
) => Promise<InboxItem[]>;

/** How entries of each kind become what is told of them: one without a line would not be told of. */
const DESCRIBE: Record<InboxKind, Describe> = {
  item: async (q, ids, { personId, today }) => {
    const work = await actionsForItems(q, personId, ids);
    return (await itemFacts(q, ids)).map((facts) => shapeItem(facts, work, today));
  },
  action: async (q, ids, { today }) =>
    (await actionFacts(q, ids)).map((facts) => shapeAction(facts, today)),
  review: async (q, ids, { personId, today }) =>
    (await reviewFacts(q, personId, ids)).map((facts) => shapeReview(facts, today)),
  mention: async (q, ids) => (await mentionFacts(q, ids)).map(shapeMention),
  waiver: async (q, ids) => (await waiverFacts(q, ids)).map(shapeWaiver),
  waiver_news: async (q, ids) => (await waiverNewsFacts(q, ids)).map(shapeWaiverNews),
};

/** By day, what has none last; then by kind and age, so that pages don't overlap. */
function byDay(a: InboxEntry, b: InboxEntry): number {
  const key = ({ day, kind, id }: InboxEntry) => `${day === null ? '9' : `0${day}`} ${kind} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

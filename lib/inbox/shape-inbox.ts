import { plainWords } from '@/lib/markdown/plain-words';
import { beginningOf } from '@/lib/model/beginning-of';
import type { Phase } from '@/lib/model/review.types';
import type { Status } from '@/lib/model/status';
import type { WaiverNews } from '@/lib/model/waiver.types';
import type { InboxKind } from './inbox.types';
import type {
  actionFacts,
  actionsForItems,
  itemFacts,
  mentionFacts,
  reviewFacts,
} from './inbox-facts.repo';
import type { WaiverFact, waiverNewsFacts } from './waiver-facts.repo';

type Row<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>[number];

/** One thing that is assigned to somebody, as the API gives it; what does not apply is null. */
export interface InboxItem {
  kind: InboxKind;
  id: string;
  title: string;
  projectId: string;
  projectName: string;
  runId: string | null;
  runTitle: string | null;
  itemId: string | null;
  itemText: string | null;
  status: Status | null;
  dueOn: string | null;
  overdue: boolean;
  actions: { id: string; text: string; dueOn: string | null; version: number }[];
  version: number | null;
  phase: Phase | null;
  left: number | null;
  mention: { by: string; source: 'comment' | 'note'; text: string } | null;
  waiver: {
    id: string;
    news: 'asked' | WaiverNews;
    /** Who asked, or who decided; nobody where its day ended it. */
    by: string | null;
    reason: string;
    expiresOn: string;
    /** Why it was declined. */
    why: string | null;
  } | null;
  updatedAt: string;
}

const NONE = {
  runId: null,
  runTitle: null,
  itemId: null,
  itemText: null,
  status: null,
  dueOn: null,
  overdue: false,
  actions: [],
  version: null,
  phase: null,
  left: null,
  mention: null,
  waiver: null,
};

/** An item with the person's actions for it, due when the first of all these is. */
export function shapeItem(
  { item, ...place }: Row<typeof itemFacts>,
  work: Row<typeof actionsForItems>[],
  today: string,
): InboxItem {
  const own = work.filter(({ itemId }) => itemId === item.id);
  const days = [item.dueOn, ...own.map(({ dueOn }) => dueOn)].filter((day) => day !== null);
  const dueOn = days.sort()[0] ?? null;
  return {
    ...NONE,
    ...place,
    kind: 'item',
    id: item.id,
    title: item.text,
    itemId: item.id,
    itemText: item.text,
    status: item.status,
    version: item.version,
    dueOn,
    overdue: dueOn !== null && dueOn < today,
    actions: own.map(({ id, text, dueOn: due, version }) => ({ id, text, dueOn: due, version })),
    updatedAt: item.updatedAt.toISOString(),
  };
}

export function shapeAction(
  { action, item, ...place }: Row<typeof actionFacts>,
  today: string,
): InboxItem {
  return {
    ...NONE,
    ...place,
    kind: 'action',
    id: action.id,
    title: action.text,
    itemId: item.id,
    itemText: item.text,
    version: action.version,
    dueOn: action.dueOn,
    overdue: action.dueOn !== null && action.dueOn < today,
    updatedAt: action.updatedAt.toISOString(),
  };
}

export function shapeReview(
  { review, left, ...place }: Row<typeof reviewFacts>,
  today: string,
): InboxItem {
  const dueOn = review.phase === 'lobby' ? review.scheduledOn : null;
  return {
    ...NONE,
    ...place,
    kind: 'review',
    id: review.id,
    title: review.name,
    phase: review.phase,
    left,
    dueOn,
    overdue: dueOn !== null && dueOn < today,
    updatedAt: review.updatedAt.toISOString(),
  };
}

/** As much of the text as a line or two can show. */
const EXCERPT = 200;

export function shapeMention(facts: Row<typeof mentionFacts>): InboxItem {
  const { mention, byName, comment, note, item, ...place } = facts;
  const text = plainWords((mention.source === 'comment' ? comment : note) ?? '');
  return {
    ...NONE,
    ...place,
    kind: 'mention',
    id: mention.id,
    title: item.text,
    itemId: item.id,
    itemText: item.text,
    mention: {
      by: byName,
      source: mention.source,
      text: text.length > EXCERPT ? `${beginningOf(text, EXCERPT)}…` : text,
    },
    updatedAt: mention.createdAt.toISOString(),
  };
}

/** A waiver that waits for a decision. */
export function shapeWaiver(facts: WaiverFact): InboxItem {
  const { waiver, byName } = facts;
  const told = { id: waiver.id, news: 'asked' as const, by: byName };
  return ofWaiver(facts, { kind: 'waiver', id: waiver.id, version: waiver.version }, told);
}

/** What became of a waiver. */
export function shapeWaiverNews({ notice, ...facts }: Row<typeof waiverNewsFacts>): InboxItem {
  const { waiver, deciderName, closedByName } = facts;
  const by = { expired: null, ended: closedByName, approved: deciderName, declined: deciderName };
  const told = { id: waiver.id, news: notice.news, by: by[notice.news] };
  return ofWaiver(facts, { kind: 'waiver_news', id: notice.id, version: null }, told);
}

function ofWaiver(
  { waiver, byName: _, deciderName: __, closedByName: ___, item, ...place }: WaiverFact,
  entry: Pick<InboxItem, 'kind' | 'id' | 'version'>,
  told: Pick<NonNullable<InboxItem['waiver']>, 'id' | 'news' | 'by'>,
): InboxItem {
  const { reason, expiresOn, why } = waiver;
  return {
    ...NONE,
    ...place,
    ...entry,
    title: item.text,
    itemId: item.id,
    itemText: item.text,
    waiver: { ...told, reason, expiresOn, why },
    updatedAt: waiver.updatedAt.toISOString(),
  };
}

import type { InboxKind } from '@/lib/inbox/inbox.types';
import type { Phase } from '@/lib/model/review.types';

const KINDS: Record<InboxKind, string> = {
  item: 'Items',
  action: 'Actions',
  review: 'Reviews',
  mention: 'Mentions',
  waiver: 'Waivers to decide',
  waiver_news: 'News of waivers',
};

/** What is said of things that are assigned to somebody: on home and on My work. */
export const INBOX_WORDS = {
  myWork: 'My work',
  title: 'Assigned to me',
  description: 'Across all projects: reviews in progress first, then by due date.',
  all: (total: number) => `See all ${total}`,
  nothing: 'Nothing is assigned to you',
  nothingText: 'Items, actions, review invitations, waivers and mentions show up here.',
  noneOf: (kind: InboxKind) =>
    kind === 'waiver_news'
      ? 'No news of waivers'
      : `No ${KINDS[kind].toLowerCase()} are assigned to you`,
  noMentions: 'No unread mentions',
  showAll: 'Show everything',
  which: 'What to show',
  everything: 'All',
  tab: (label: string, total: number) => (total > 0 ? `${label} (${total})` : label),
  kinds: (kind: InboxKind) => KINDS[kind],
  myActions: 'My actions',
  pages: 'Pages of what is assigned to me',
  toDo: 'To do:',
  mentioned: (by: string, source: 'comment' | 'note') =>
    `${by} mentioned you in a ${source === 'comment' ? 'comment' : 'note'}`,
  waiver: {
    asked: (by: string | null, day: string) => `${by} asks for a waiver until ${day}`,
    approved: (by: string | null, day: string) => `${by} approved the waiver until ${day}`,
    declined: (by: string | null, _day: string) => `${by} declined the waiver`,
    ended: (by: string | null, day: string) =>
      `${by ?? 'Somebody'} ended the waiver, which was until ${day}`,
    expired: (_by: string | null, day: string) =>
      `The waiver ended with ${day}: it is to be done again`,
  },
  markRead: (title: string) => `Mark mention in “${title}” as read`,
  markWaiverRead: (title: string) => `Mark the news of “${title}” as read`,
  markAllRead: 'Mark all mentions as read',
  read: 'Marked as read.',
  undo: 'Undo',
  review: (phase: Phase, left: number) => {
    if (phase === 'lobby') return 'You are invited; it has not started';
    if (phase === 'judging') return `${left} ${left === 1 ? 'item' : 'items'} for you to judge`;
    return phase === 'discussing' ? 'Being discussed now' : 'Ready for you to sign off';
  },
} as const;

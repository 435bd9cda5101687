/** What can be assigned to somebody: an item, an action, a review they are invited to, a mention. */
export const INBOX_KINDS = ['item', 'action', 'review', 'mention'] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

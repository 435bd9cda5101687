/**
 * What can be assigned to somebody: an item, an action, a review they are invited to, a mention, a
 * waiver that they may decide on, and what became of one of theirs.
 */
export const INBOX_KINDS = [
  'item',
  'action',
  'review',
  'mention',
  'waiver',
  'waiver_news',
] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

/** Something for each kind. */
export const ofEachKind = <T>(make: (kind: InboxKind) => T): Record<InboxKind, T> =>
  Object.fromEntries(INBOX_KINDS.map((kind) => [kind, make(kind)])) as Record<InboxKind, T>;

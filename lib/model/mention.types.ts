/** Where a person can be mentioned: in a comment, or in the note of an item. */
export const MENTION_SOURCES = ['comment', 'note'] as const;

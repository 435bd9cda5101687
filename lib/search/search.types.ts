/** What can be found, in the order in which equally good results are listed. */
export const KINDS = [
  'project',
  'run',
  'review',
  'guide',
  'checklist',
  'person',
  'action',
  'item',
  'note',
  'reason',
  'comment',
  'evidence',
  'guide_item',
] as const;
export type Kind = (typeof KINDS)[number];

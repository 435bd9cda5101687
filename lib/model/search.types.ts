/**
 * What can be found, in the order in which equally good results are listed. Append only: a kind's
 * place here is the range of its ids in the index, which triggers of migrations write.
 */
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

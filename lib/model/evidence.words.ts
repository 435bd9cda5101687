import type { EvidenceKind } from './answer.types';

/** What kinds of evidence are called, on pages and in reports. */
export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  link: 'Link',
  commit: 'Commit',
  file: 'File path',
  text: 'Text',
  upload: 'File',
};

import { STRENGTH_RULES, type StageRule } from '@/lib/model/strength';

/** What is said of how strong an answer is, wherever it is shown. */
export const STRENGTH_WORDS = {
  /** What a stage asks of an answer beside its strength. */
  second: 'a second person',
  evidence: 'evidence',
  /** What keeps an answer from counting. */
  lacks: { second: 'Needs a second person', evidence: 'Needs evidence' },
  needsReview: 'Needs a review',
  byDocument: 'Its document says so.',
} as const;

/** "a person, a second person, evidence" */
export const ruleWords = ({ strength, second, evidence }: StageRule): string =>
  [
    STRENGTH_RULES[strength].takes,
    ...(second ? [STRENGTH_WORDS.second] : []),
    ...(evidence ? [STRENGTH_WORDS.evidence] : []),
  ].join(', ');

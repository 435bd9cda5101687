import { STRENGTH_RULES, type StageRule } from '@/lib/model/strength';

/** What is said of how strong an answer is, wherever it is shown. */
export const STRENGTH_WORDS = {
  /** What a stage asks of an answer beside its strength. */
  second: 'a second person',
  evidence: 'evidence',
  /** What keeps an answer from counting. */
  lacks: { second: 'Needs a second person', evidence: 'Needs evidence' },
  needsReview: 'Needs a review',
  /** Who attached a piece of evidence, where that was an agent or what it attached was put back. */
  byAgent: (who: string) => `${who}, from an agent`,
  byDocument: 'Its document says so.',
} as const;

/** "a person, a second person, evidence" */
export const ruleWords = ({ strength, second, evidence }: StageRule): string =>
  [
    STRENGTH_RULES[strength].takes,
    ...(second ? [STRENGTH_WORDS.second] : []),
    ...(evidence ? [STRENGTH_WORDS.evidence] : []),
  ].join(', ');

import {
  STRENGTH_RULES,
  type StageRule,
  type Strength,
  sameRule,
  USUAL_RULE,
} from '@/lib/model/strength';

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

const ONCE: Record<Strength, string | null> = {
  claimed: 'somebody or something says so',
  checked: 'a machine’s result or a person says so',
  confirmed: null,
  accepted: 'a review has accepted it',
};

/**
 * What an item of a stage needs to count, as a sentence for everybody who works there; nothing where
 * the usual rule holds.
 */
export function countsOnce(rule: StageRule): string | null {
  if (sameRule(rule, USUAL_RULE)) return null;
  const needs = [
    ONCE[rule.strength],
    rule.second ? 'a second person has confirmed' : null,
    rule.evidence ? 'evidence is attached' : null,
  ];
  return `An item counts once ${needs.filter(Boolean).join(' and ')}.`;
}

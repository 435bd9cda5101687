import { BadgeCheck, Bot, FileCheck, FileQuestion, FileText, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { isSettled } from '@/lib/model/status';
import {
  isClaim,
  isDocumentClaim,
  lacksOf,
  STRENGTH_RULES,
  type StageRule,
  type Weighed,
} from '@/lib/model/strength';
import { STRENGTH_WORDS } from './strength.words';

/** What is told of an answer that is only claimed, or that does not count yet; nothing of others. */
export function StrengthMark({
  item,
  rule,
  evidence,
}: {
  item: Weighed;
  rule: StageRule;
  /** How many pieces back it. */
  evidence: number;
}) {
  const mark = markOf(item, rule, evidence > 0);
  if (!mark) return null;
  return (
    <span
      title={mark.about}
      className="inline-flex items-center gap-1 rounded-full bg-claim-soft px-2 py-px text-xs font-medium whitespace-nowrap text-claim [&_svg]:size-3.5"
    >
      {mark.icon}
      {mark.word}
    </span>
  );
}

function markOf(
  item: Weighed,
  rule: StageRule,
  hasEvidence: boolean,
): { icon: ReactNode; word: string; about?: string } | null {
  const { strength } = item;
  if (strength === null) return null;
  if (isDocumentClaim(item) && strength === 'claimed')
    return { ...STRENGTH_RULES[strength], icon: <FileText />, about: STRENGTH_WORDS.byDocument };
  if (isClaim(strength)) {
    const icon = strength === 'claimed' ? <Bot /> : <FileCheck />;
    return { icon, ...STRENGTH_RULES[strength] };
  }
  // Of what somebody stands behind, an agent's evidence is as good as any.
  const backing = hasEvidence ? 'given' : 'none';
  const [lack] = isSettled(item.status) ? lacksOf(item, rule, backing) : [];
  if (lack === 'strength') return { icon: <BadgeCheck />, word: STRENGTH_WORDS.needsReview };
  if (lack === 'second') return { icon: <Users />, word: STRENGTH_WORDS.lacks.second };
  return lack === 'evidence'
    ? { icon: <FileQuestion />, word: STRENGTH_WORDS.lacks.evidence }
    : null;
}

import { Card } from '@/components/ui/card';
import type { Claims } from '@/lib/signing/claims';
import { originWords } from '@/lib/verify/verification.words';
import { WORDS } from '../verify.words';

/** What a file says of itself: what it is of, what it was made from, and who signed it. */
export function ClaimsList({ claims, vouched }: { claims: Claims; vouched: boolean }) {
  const { seq, head, projectId, key, from } = claims;
  const facts = [
    [WORDS.facts.event, seq === 0 ? WORDS.emptyHistory : WORDS.ofEvent(seq)],
    [WORDS.facts.head, head],
    [WORDS.facts.project, projectId],
    [WORDS.facts.key, key],
    [WORDS.facts.from, from ?? WORDS.notSaid],
  ];
  return (
    <Card title={vouched ? WORDS.signed : WORDS.says}>
      <p className="text-sm [overflow-wrap:anywhere]">{originWords(claims)}</p>
      <dl className="mt-3 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[max-content_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted max-sm:mt-1">{name}</dt>
            <dd className="min-w-0 font-mono text-[0.8125rem] break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

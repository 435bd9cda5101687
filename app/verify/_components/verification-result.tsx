import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import type { HistorySignOff } from '@/lib/verify/history-sign-offs';
import type { Verification } from '@/lib/verify/verification.types';
import { breakWords, fileWords, signOffWords, verdict } from '@/lib/verify/verification.words';
import { WORDS } from '../verify.words';
import { AlteredLines } from './altered-lines';
import { ClaimsList } from './claims-list';

/** What came of checking a file. The region is always there, so that what it says is announced. */
export function VerificationResult({
  name,
  checking,
  problem,
  result,
}: {
  name: string | undefined;
  checking: boolean;
  problem: string | null;
  result: Verification | null;
}) {
  return (
    <div className="grid grid-cols-1 gap-4 empty:hidden">
      <div aria-live="polite" className="grid grid-cols-1 gap-3 empty:hidden">
        {checking ? <Notice title={WORDS.checking(name ?? '')} /> : null}
        {problem ? <Notice tone="warn" title={problem} /> : null}
        {result ? <Verdict name={name ?? ''} result={result} /> : null}
      </div>
      {result ? <Details result={result} /> : null}
    </div>
  );
}

function Details({ result }: { result: Verification }) {
  const vouched = result.state !== 'uncheckable';
  const { claims } = result;
  return (
    <>
      {result.state === 'altered' ? <AlteredLines lines={result.lines} /> : null}
      {result.state === 'valid' ? <SignOffs signOffs={result.signOffs ?? []} /> : null}
      {claims && !(result.state === 'altered' && result.signatureAltered) ? (
        <ClaimsList claims={claims} vouched={vouched} />
      ) : null}
    </>
  );
}

const TONE = { valid: 'done', altered: 'error', uncheckable: 'warn' } as const;

function Verdict({ name, result }: { name: string; result: Verification }) {
  const brokenAt = result.state === 'altered' ? result.brokenAt : null;
  return (
    <Notice tone={TONE[result.state]} title={verdict(result)}>
      <p className="[overflow-wrap:anywhere]">{name}</p>
      <p className="mt-1">{WORDS.isA(fileWords(result.file))}</p>
      {brokenAt ? <p className="mt-1">{breakWords(brokenAt)}</p> : null}
      {result.state === 'valid' && result.crlf ? <p className="mt-1">{WORDS.crlf}</p> : null}
      {result.state === 'uncheckable' && result.why === 'other-key' ? (
        <p className="mt-1">{WORDS.giveKey}</p>
      ) : null}
    </Notice>
  );
}

function SignOffs({ signOffs }: { signOffs: readonly HistorySignOff[] }) {
  if (signOffs.length === 0) return null;
  return (
    <Card title={WORDS.signOffs} flush>
      <ol className="divide-y divide-line text-sm">
        {signOffs.map((one) => (
          <li
            key={one.seq}
            className={`px-4 py-2.5 [overflow-wrap:anywhere] ${one.standing === 'misstated' ? 'text-danger' : ''}`}
          >
            {signOffWords(one)}
          </li>
        ))}
      </ol>
    </Card>
  );
}

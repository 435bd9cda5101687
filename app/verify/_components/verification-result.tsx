import { Notice } from '@/components/notice';
import type { Verification } from '@/lib/signing/verification.types';
import { breakWords, verdict } from '@/lib/signing/verification-words';
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
        {checking ? <Notice title={`Checking ${name}`} /> : null}
        {problem ? <Notice tone="warn" title={problem} /> : null}
        {result ? <Verdict name={name ?? ''} result={result} /> : null}
      </div>
      {result?.state === 'altered' ? <AlteredLines lines={result.lines} /> : null}
      {result && 'claims' in result && result.claims && result.state !== 'bad-signature' ? (
        <ClaimsList claims={result.claims} vouched={result.state !== 'wrong-key'} />
      ) : null}
    </div>
  );
}

const TONE = {
  valid: 'done',
  altered: 'error',
  unsigned: 'warn',
  'wrong-key': 'warn',
  'bad-signature': 'error',
} as const;

function Verdict({ name, result }: { name: string; result: Verification }) {
  const brokenAt = 'brokenAt' in result ? result.brokenAt : null;
  return (
    <Notice tone={brokenAt ? 'error' : TONE[result.state]} title={verdict(result)}>
      <p className="break-words">{name}</p>
      {brokenAt ? <p className="mt-1">{breakWords(brokenAt)}</p> : null}
      {result.state === 'valid' && result.crlf ? (
        <p className="mt-1">
          Its line ends were changed to those of Windows on the way; nothing else was.
        </p>
      ) : null}
      {result.state === 'wrong-key' ? (
        <p className="mt-1">
          If you trust the Walkaround it is from, give its public key below. Until then, anyone may
          have written this.
        </p>
      ) : null}
    </Notice>
  );
}

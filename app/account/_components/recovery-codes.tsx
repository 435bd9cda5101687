import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../account.words';

/** The recovery codes, shown this once. */
export function RecoveryCodes({
  codes,
  told,
  onDone,
}: {
  codes: readonly string[];
  /** What led to them. */
  told: string;
  onDone: () => void;
}) {
  return (
    <div className="space-y-3 text-sm">
      <Notice tone="done">{told}</Notice>
      <p>{WORDS.codesHint}</p>
      <ul
        aria-label={WORDS.recoveryCodes}
        className="grid gap-x-4 gap-y-1 rounded-control bg-sunken p-3 font-mono text-[0.8125rem] sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={codes.join('\n')} label={WORDS.copyCodes} />
        <Button variant="primary" onClick={onDone}>
          {WORDS.codesKept}
        </Button>
      </div>
    </div>
  );
}

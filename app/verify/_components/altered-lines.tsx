import { Card } from '@/components/card';
import type { AlteredLine } from '@/lib/signing/verification.types';
import { lineWords } from '@/lib/signing/verification-words';

/** Listed at most; more would only be slow to read. */
const MOST = 200;

/** The lines that are not as they were signed, and what is there now. */
export function AlteredLines({ lines }: { lines: AlteredLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title="What was altered" flush>
      <ol className="divide-y divide-line">
        {lines.slice(0, MOST).map((one) => (
          <li key={`${one.change} ${one.line} ${one.was}`} className="px-4 py-2.5 text-sm">
            <p className="font-medium">{lineWords(one)}</p>
            {one.text === undefined ? (
              <p className="text-muted">What it said is not in the file any more.</p>
            ) : (
              <code className="mt-1 block rounded-control bg-sunken px-2.5 py-1.5 font-mono text-[0.8125rem] break-words whitespace-pre-wrap">
                {one.text.slice(0, 2_000) || '(an empty line)'}
              </code>
            )}
          </li>
        ))}
      </ol>
      {lines.length > MOST ? (
        <p className="border-t border-line px-4 py-2.5 text-sm text-muted">
          and {lines.length - MOST} more
        </p>
      ) : null}
    </Card>
  );
}

import { Card } from '@/components/ui/card';
import type { AlteredLine } from '@/lib/verify/verification.types';
import { lineWords } from '@/lib/verify/verification.words';
import { WORDS } from '../verify.words';

/** Listed at most; more would only be slow to read. */
const MOST = 200;

/** The lines that are not as they were signed, and what is there now. */
export function AlteredLines({ lines }: { lines: AlteredLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Card title={WORDS.alteredTitle} flush>
      <ol className="divide-y divide-line">
        {lines.slice(0, MOST).map((one) => (
          <li
            key={`${one.change} ${one.line} ${one.was} ${one.pointer}`}
            className="px-4 py-2.5 text-sm"
          >
            <p className="font-medium [overflow-wrap:anywhere]">{lineWords(one)}</p>
            {one.pointer !== undefined && one.text === undefined ? null : one.text === undefined ? (
              <p className="text-muted">{WORDS.gone}</p>
            ) : (
              <code className="mt-1 block rounded-control bg-sunken px-2.5 py-1.5 font-mono text-[0.8125rem] break-words whitespace-pre-wrap">
                {one.text.slice(0, 2_000) || WORDS.emptyLine}
              </code>
            )}
          </li>
        ))}
      </ol>
      {lines.length > MOST ? (
        <p className="border-t border-line px-4 py-2.5 text-sm text-muted">
          {WORDS.more(lines.length - MOST)}
        </p>
      ) : null}
    </Card>
  );
}

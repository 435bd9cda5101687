import type { SkippedLine as Skipped } from '@/lib/markdown/receipt.types';
import { SKIP_REASONS } from '@/lib/markdown/receipt.words';
import { WORDS } from '../guides.words';

/** A line that looks like a task and is none: which it is, and why. */
export function SkippedLine({ line, text, reason }: Skipped) {
  return (
    <div className="px-3 py-1.5">
      <p>
        <span className="font-medium tabular-nums">{WORDS.receipt.line(line)}</span>{' '}
        <span className="text-muted">{SKIP_REASONS[reason]}</span>
      </p>
      <code className="mt-0.5 block font-mono text-[0.8125rem] break-words whitespace-pre-wrap">
        {text}
      </code>
    </div>
  );
}

import { Notice } from '@/components/ui/notice';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../guides.words';

/** The guide files that could not be read: which, where and why. Nothing when all could. */
export function GuideProblems({
  problems,
  total,
}: {
  problems: Data<'get', '/guide-problems'>;
  total: number;
}) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warn" title={WORDS.problems.title(total)} className="mb-5">
      <ul className="mt-1.5 space-y-1.5">
        {problems.map(({ file, line, message }) => (
          <li key={`${file}:${line}:${message}`}>
            <code className="font-mono text-[0.8125rem] font-semibold break-all">{file}</code>
            {line === null ? null : <span>{WORDS.problems.line(line)}</span>}
            <span>: {message}</span>
          </li>
        ))}
      </ul>
      {total > problems.length ? (
        <p className="mt-1.5">{WORDS.problems.more(total - problems.length)}</p>
      ) : null}
      <p className="mt-2 text-muted">{WORDS.problems.about}</p>
    </Notice>
  );
}

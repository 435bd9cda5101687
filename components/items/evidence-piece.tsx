import { File, FileCheck, GitCommitHorizontal, Link as LinkIcon, Terminal } from 'lucide-react';
import type { ReactNode } from 'react';
import { TimeAgo } from '@/components/time/time-ago';
import { cx } from '@/components/ui/class-names';
import type { EvidenceFile, EvidenceKind } from '@/lib/model/answer.types';
import { EVIDENCE_WORDS } from '@/lib/model/evidence.words';
import { STRENGTH_WORDS } from './strength.words';
import { UploadedFile } from './uploaded-file';

const ICONS = {
  link: LinkIcon,
  commit: GitCommitHorizontal,
  file: File,
  text: Terminal,
  upload: FileCheck,
};

/** One piece of evidence in a list: what it is, where it leads, who gave it and when. */
export function EvidencePiece({
  evidence,
  by,
  children,
  className,
}: {
  evidence: {
    id: string;
    kind: EvidenceKind;
    url: string | null;
    text: string | null;
    file?: EvidenceFile | undefined;
    /** An agent attached it. */
    claimed: boolean;
    createdAt: string;
  };
  by: string;
  /** What can be done with it. */
  children?: ReactNode;
  className?: string;
}) {
  const { kind, url, text, file, claimed, createdAt } = evidence;
  const Icon = ICONS[kind];
  // A commit may be given by its address.
  const href = [url, kind === 'commit' ? text : null].find((at) => /^https?:\/\//i.test(at ?? ''));
  return (
    <li className={cx('flex items-start gap-2 text-sm', className)}>
      <Icon className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{EVIDENCE_WORDS[kind]}: </span>
        {file ? (
          <UploadedFile evidence={{ ...evidence, file }} />
        ) : href ? (
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {text?.trim() || href}
          </a>
        ) : kind === 'text' ? (
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-48 overflow-auto font-mono text-[0.8125rem] whitespace-pre-wrap"
          >
            {text}
          </pre>
        ) : (
          <code className="font-mono text-[0.8125rem] [overflow-wrap:anywhere]">{text}</code>
        )}
        <p className="text-[0.8125rem] text-muted">
          {claimed ? STRENGTH_WORDS.byAgent(by) : by}, <TimeAgo at={createdAt} />
        </p>
      </div>
      {children}
    </li>
  );
}

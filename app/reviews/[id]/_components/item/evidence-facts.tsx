import { File, GitCommitHorizontal, Link as LinkIcon, Terminal } from 'lucide-react';
import { useMemo } from 'react';
import { Part } from '@/components/part';
import { TimeAgo } from '@/components/time-ago';
import { nameOf } from '../../_store/review-state';
import { useReview } from '../review-provider';

const ICONS = { link: LinkIcon, commit: GitCommitHorizontal, file: File, text: Terminal };
const WORDS = { link: 'Link', commit: 'Commit', file: 'File', text: 'Text' };

/** What backs an item's answer. */
export function EvidenceFacts({ itemId }: { itemId: string }) {
  const evidence = useReview((state) => state.server.evidence);
  const list = useMemo(() => evidence.filter((one) => one.itemId === itemId), [evidence, itemId]);
  return (
    <Part title="Evidence" count={list.length}>
      {list.length === 0 ? <p className="text-sm text-muted">None was given.</p> : null}
      <ul className="space-y-2">
        {list.map((one) => (
          <Piece key={one.id} one={one} />
        ))}
      </ul>
    </Part>
  );
}

type Evidence = ReturnType<typeof useEvidence>[number];
const useEvidence = () => useReview((state) => state.server.evidence);

function Piece({ one: { kind, url, text, createdBy, createdAt } }: { one: Evidence }) {
  const by = useReview((state) => nameOf(state, createdBy));
  const Icon = ICONS[kind];
  return (
    <li className="flex items-start gap-2 text-sm">
      <Icon className="mt-0.5 size-4 shrink-0 text-muted" />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{WORDS[kind]}: </span>
        {url && /^https?:\/\//i.test(url) ? (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {text?.trim() || url}
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
          {by}, <TimeAgo at={createdAt} />
        </p>
      </div>
    </li>
  );
}

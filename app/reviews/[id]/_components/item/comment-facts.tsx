import { useMemo } from 'react';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { TimeAgo } from '@/components/time/time-ago';
import { Avatar } from '@/components/ui/avatar';
import { Part } from '@/components/ui/part';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';

/** What was said about an item while it was worked on; nothing when nothing was. */
export function CommentFacts({ itemId }: { itemId: string }) {
  const comments = useReview((state) => state.server.comments);
  const list = useMemo(() => comments.filter((one) => one.itemId === itemId), [comments, itemId]);
  if (list.length === 0) return null;
  return (
    <Part title={WORDS.comments} count={list.length}>
      <ul className="space-y-3">
        {list.map(({ id, authorId, authorName, body, createdAt }) => (
          <li key={id} className="flex items-start gap-2.5">
            <Avatar
              person={{ id: authorId, name: authorName }}
              size="s"
              decorative
              className="mt-0.5"
            />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap gap-x-2 text-[0.8125rem]">
                <span className="font-medium">{authorName}</span>
                <TimeAgo at={createdAt} className="text-muted" />
              </p>
              <LazyMarkdown source={body} compact />
            </div>
          </li>
        ))}
      </ul>
    </Part>
  );
}

'use client';

import { keyLines, keyWords } from '@/components/keyboard/shortcuts';
import { useApple } from '@/components/keyboard/use-apple';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { lookedAt, takesPart } from '../../_store/review-state';
import { JoinButton } from '../frame/review-header';
import { reviewKeys } from '../keys';
import { useReview, useScreen } from '../review-provider';
import { BeginDiscussion, Finished } from './finished';
import { WORDS } from './judge.words';
import { JudgeCard } from './judge-card';
import { Overview } from './overview';
import { ProgressList } from './progress-list';

/** Each judges on their own, one card at a time. */
export function Judge() {
  const id = useReview(lookedAt);
  const part = useReview(takesPart);
  const screen = useScreen();
  const apple = useApple();
  return (
    <div className="grid grid-cols-1 gap-5 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
      <div className="min-w-0 space-y-4">
        {part ? (
          <Finished />
        ) : (
          <Notice title={WORDS.lookingOn} actions={<JoinButton />}>
            {WORDS.joinToVote}
          </Notice>
        )}
        <BeginDiscussion />
        {id ? <JudgeCard id={id} /> : null}
        <p className="flex flex-wrap gap-x-4 gap-y-1.5 text-[0.8125rem] text-muted max-sm:hidden">
          {keyLines(reviewKeys(screen, 'judging', false)).map(([what, keys]) => (
            <span key={what} className="inline-flex items-center gap-1.5">
              {keys.map((key) => (
                <Kbd key={key}>{keyWords(key, apple)}</Kbd>
              ))}
              {what}
            </span>
          ))}
        </p>
      </div>
      <div className="min-w-0 space-y-5">
        <ProgressList />
        <Overview />
      </div>
    </div>
  );
}

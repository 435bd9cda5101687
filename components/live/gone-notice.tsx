'use client';

import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { WORDS } from './waiting.words';

/** That the reader of a page was shut out of its project, and what becomes of what waits. */
export default function GoneNotice({
  waiting = '',
  text = '',
  more,
}: {
  /** How many changes wait, in words; none when nothing does. */
  waiting?: string;
  /** What waits, as text to be taken elsewhere. */
  text?: string;
  /** More to do about what waits. */
  more?: ReactNode;
}) {
  return (
    <Notice
      tone="error"
      title={WORDS.gone}
      actions={
        <>
          {waiting ? <CopyButton text={text} label={WORDS.copyWaiting} /> : null}
          {waiting ? more : null}
          <ButtonLink size="s" href="/">
            {COMMON_WORDS.allProjects}
          </ButtonLink>
        </>
      }
    >
      {waiting ? WORDS.goneWaiting(waiting) : WORDS.goneWhat}
    </Notice>
  );
}

'use client';

import { ConfirmDialog } from '@/components/dialog';
import { WORDS } from './signing.words';
import { namesOf } from './signing-state';
import type { SignedQuestion } from './use-signed-guard';

/** Asks whether to make the sign-offs of a run stale by a change. */
export default function ChangeSigned({
  question,
  onOpenChange,
}: {
  question: SignedQuestion;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title={WORDS.changeTitle}
      description={
        <p className="[overflow-wrap:anywhere]">
          {WORDS.changeExplained(namesOf(question.signOffs), question.signOffs.length)}
        </p>
      }
      confirmLabel={WORDS.change}
      onConfirm={() => question.answer(true)}
    />
  );
}

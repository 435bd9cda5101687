'use client';

import { signersToldApart } from '@/components/events/told-apart';
import { ConfirmDialog } from '@/components/ui/dialog';
import { useRun } from '../run-provider';
import { DIALOG_WORDS as SAY } from './signing-dialogs.words';
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
  const people = useRun((state) => state.server.people);
  const signOffs = signersToldApart(question.signOffs, people);
  return (
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title={SAY.changeTitle}
      description={
        <p className="[overflow-wrap:anywhere]">
          {SAY.changeExplained(namesOf(signOffs), signOffs.length)}
        </p>
      }
      confirmLabel={SAY.change}
      onConfirm={() => question.answer(true)}
    />
  );
}

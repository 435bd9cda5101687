'use client';

import { ConfirmDialog } from '@/components/dialog';
import { signersToldApart } from '@/components/told-apart';
import { useRun } from '../run-provider';
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
  const people = useRun((state) => state.server.people);
  const signOffs = signersToldApart(question.signOffs, people);
  return (
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title={WORDS.changeTitle}
      description={
        <p className="[overflow-wrap:anywhere]">
          {WORDS.changeExplained(namesOf(signOffs), signOffs.length)}
        </p>
      }
      confirmLabel={WORDS.change}
      onConfirm={() => question.answer(true)}
    />
  );
}

'use client';

import { Check, X } from 'lucide-react';
import { StrengthMark } from '@/components/items/strength-mark';
import { Button } from '@/components/ui/button';
import { ruleIn } from '@/lib/runs/run-state.reducer';
import { confirmable, rejectable } from '../../_store/confirming';
import { mayConfirm } from '../../_store/run-state';
import { WORDS } from '../../run.words';
import { RUN_KEYS } from '../named-keys';
import { useRun, useScreen } from '../run-provider';

/** What keeps an answer from counting, and the yes or no to it for whoever may say so. */
export function ToConfirm({ id }: { id: string }) {
  const { confirm, askToReject } = useScreen();
  const item = useRun((state) => state.view.items[id]);
  const rule = useRun((state) => ruleIn(state.server));
  const evidence = useRun((state) => state.view.marks[id]?.evidence ?? 0);
  const yes = useRun((state) => mayConfirm(state) && confirmable(state, [id]).length > 0);
  const no = useRun((state) => mayConfirm(state) && rejectable(state, [id]).length > 0);
  const mode = useRun((state) => state.mode);
  if (!item) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 empty:hidden">
      <StrengthMark item={item} rule={rule} evidence={evidence} />
      {yes ? (
        <Button
          size="s"
          variant="primary"
          icon={<Check />}
          aria-keyshortcuts={RUN_KEYS.confirm}
          onClick={() => confirm([id])}
        >
          {WORDS.confirming.confirm}
        </Button>
      ) : null}
      {no ? (
        <Button
          size="s"
          icon={<X />}
          aria-keyshortcuts={RUN_KEYS.reject}
          onClick={() => askToReject([id], mode === 'focus' ? 'focus' : 'details')}
        >
          {WORDS.confirming.reject}
        </Button>
      ) : null}
    </div>
  );
}

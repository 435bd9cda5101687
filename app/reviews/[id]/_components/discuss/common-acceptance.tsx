'use client';

import { CheckCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { isClaim } from '@/lib/model/strength';
import { acceptedAs } from '@/lib/reviews/items/accepting.rules';
import { unanimous } from '@/lib/reviews/items/agenda.rules';
import { needsEvidence } from '../../_store/counting';
import { isFacilitator, takesPart } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { useReview, useScreen } from '../review-provider';

/** What everybody passed, to be accepted in one step. */
export function CommonAcceptance() {
  const { acceptTogether } = useScreen();
  const all = useReview((state) => state.server.items);
  const leads = useReview((state) => isFacilitator(state) && takesPart(state));
  const [asking, setAsking] = useState(false);
  const passed = useMemo(
    () =>
      all.filter(
        ({ decision, tally }) => decision === null && tally && unanimous(tally) === 'pass',
      ),
    [all],
  );
  const lacking = useReview(
    ({ server }) => passed.filter((one) => needsEvidence(server, one, 'accepted')).length,
  );
  if (passed.length === 0) return null;
  const items = WORDS.items(passed.length);
  const claimed = passed.filter(({ item }) => isClaim(item.strength)).length;
  const changing = passed.filter(({ item }) => acceptedAs(item.status) !== item.status).length;
  return (
    <div className="border-b border-line bg-done-soft px-4 py-2.5 text-sm">
      <p>{WORDS.passedByAll(items)}</p>
      {leads ? (
        <Button size="s" className="mt-2" icon={<CheckCheck />} onClick={() => setAsking(true)}>
          {WORDS.acceptAll(passed.length)}
        </Button>
      ) : null}
      {asking ? (
        <LateConfirmDialog
          open
          onOpenChange={setAsking}
          title={WORDS.acceptTitle(items)}
          description={
            <>
              {changing > 0 ? <p>{WORDS.becomeDone(changing)}</p> : null}
              {claimed > 0 ? (
                <p className="mt-1 text-claim">{WORDS.onlyClaimed(claimed, passed.length)}</p>
              ) : null}
              {lacking > 0 ? (
                <p className="mt-1 text-claim">{WORDS.willLack(lacking, passed.length)}</p>
              ) : null}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
              <ul tabIndex={0} className="mt-2 max-h-60 list-disc space-y-1 overflow-y-auto pl-5">
                {passed.map(({ id, item }) => (
                  <li key={id}>{item.text}</li>
                ))}
              </ul>
            </>
          }
          confirmLabel={WORDS.acceptTogether}
          onConfirm={async () => {
            if (!(await acceptTogether(passed.map(({ id }) => id)))) throw new Error('refused');
          }}
        />
      ) : null}
    </div>
  );
}

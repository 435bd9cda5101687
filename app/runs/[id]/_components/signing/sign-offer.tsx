'use client';

import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { late } from '@/components/ui/late';
import { putOffIn } from '@/lib/model/status';
import { ownAnswer } from '../../_store/run-state';
import { useRun } from '../run-provider';
import { WORDS } from './signing.words';

const SignRunDialog = late(() => import('./sign-run-dialog'));

/** The way to sign off a complete run that nobody has signed yet. Its button is pressed as soon as it is seen, so its code does not come late. */
export function SignOffer({ onSigned }: { onSigned: () => void }) {
  const waived = useRun(({ view }) => putOffIn(view.counts));
  return (
    <div className="flex items-center gap-3">
      <p className="text-sm max-md:sr-only">{WORDS.complete(waived)}</p>
      <SignButton onSigned={onSigned} />
    </div>
  );
}

/** For whoever may sign here; the others are told why not. */
export function SignButton({ onSigned }: { onSigned: () => void }) {
  const [asking, setAsking] = useState(false);
  const own = useRun(ownAnswer);
  if (own !== null) return <p className="text-sm text-muted">{WORDS.apart(own)}</p>;
  return (
    <>
      <Button size="s" icon={<BadgeCheck />} onClick={() => setAsking(true)}>
        {WORDS.signOff}
      </Button>
      {asking ? <SignRunDialog onClose={() => setAsking(false)} onSigned={onSigned} /> : null}
    </>
  );
}

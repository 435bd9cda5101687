'use client';

import { BadgeCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/button';
import { late } from '@/components/late';
import { WORDS } from './signing.words';

const SignRunDialog = late(() => import('./sign-run-dialog'));

/** The way to sign off a complete run that nobody has signed yet. Its button is pressed as soon as it is seen, so its code does not come late. */
export function SignOffer({ onSigned }: { onSigned: () => void }) {
  return (
    <div className="flex items-center gap-3">
      <p className="text-sm max-md:sr-only">{WORDS.complete}</p>
      <SignButton onSigned={onSigned} />
    </div>
  );
}

export function SignButton({ onSigned }: { onSigned: () => void }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="s" icon={<BadgeCheck />} onClick={() => setAsking(true)}>
        {WORDS.signOff}
      </Button>
      {asking ? <SignRunDialog onClose={() => setAsking(false)} onSigned={onSigned} /> : null}
    </>
  );
}

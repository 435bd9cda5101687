import type { ReactNode } from 'react';
import { Folded } from '@/components/ui/folded';
import { Part } from '@/components/ui/part';
import { WORDS } from './guidance.words';

/** The heading, and below it what the guide says. */
export function GuidancePart({ folded, children }: { folded: boolean; children: ReactNode }) {
  return (
    <Part title={WORDS.title}>
      {folded ? <Folded what={WORDS.what}>{children}</Folded> : children}
    </Part>
  );
}

import type { ReactNode } from 'react';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';

/** The shell around the insights, there while they are being added up. */
export default async function InsightsLayout({ children }: { children: ReactNode }) {
  return <Shell person={await requirePerson('/insights')}>{children}</Shell>;
}

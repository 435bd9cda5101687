import type { ReactNode } from 'react';
import { findPerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';

/** The shell around a report, there while it is being made. The page asks who it is itself. */
export default async function ReportLayout({ children }: { children: ReactNode }) {
  const person = await findPerson();
  return person ? <Shell person={person}>{children}</Shell> : children;
}

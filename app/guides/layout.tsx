import type { ReactNode } from 'react';
import { findPerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';

/** The shell around the guides, there while one is being read. Each page asks who it is itself. */
export default async function GuidesLayout({ children }: { children: ReactNode }) {
  const person = await findPerson();
  return person ? <Shell person={person}>{children}</Shell> : children;
}

import type { ReactNode } from 'react';
import { findPerson } from '@/app/_session/require-person';
import { AppShell } from '@/components/shell/app-shell';
import { findReview } from '../find-review';

/** The shell around the minutes. Who may see them is decided here, before anything is sent. */
export default async function MinutesLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>;
  children: ReactNode;
}) {
  const { id } = await params;
  await findReview(id, `/reviews/${id}/minutes`);
  return <AppShell person={await findPerson()}>{children}</AppShell>;
}

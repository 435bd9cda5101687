import type { ReactNode } from 'react';
import { findPerson } from '@/app/_session/require-person';
import { AppShell } from '@/components/shell/app-shell';

/** The shell around verifying, for people with an account and for anyone else. */
export default async function VerifyLayout({ children }: { children: ReactNode }) {
  return <AppShell person={await findPerson()}>{children}</AppShell>;
}

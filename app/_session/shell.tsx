import type { ReactNode } from 'react';
import { AppShell } from '@/components/app-shell';
import type { Person } from './require-person';

/** The header, navigation and `<main>` around a signed-in page. */
export function Shell({
  person,
  wide,
  children,
}: {
  person: Person;
  /** Lets the page use the whole window, for a board. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <AppShell person={person} wide={wide}>
      {children}
    </AppShell>
  );
}

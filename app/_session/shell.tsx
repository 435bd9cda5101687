import type { ReactNode } from 'react';
import { AppShell } from '@/components/shell/app-shell';
import { pageApi } from '@/lib/application/page-api';
import type { Person } from './require-person';

/** The header, navigation and `<main>` around a signed-in page. */
export async function Shell({
  person,
  assigned,
  wide,
  children,
}: {
  person: Person;
  /** How much is assigned to them, where the page knows it already. */
  assigned?: number;
  /** Lets the page use the whole window, for a board. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <AppShell person={person} assigned={assigned ?? (await countAssigned())} wide={wide}>
      {children}
    </AppShell>
  );
}

/** How much is assigned to whoever is signed in; a page is shown without that rather than not at all. */
async function countAssigned(): Promise<number | undefined> {
  const api = await pageApi();
  return api.call('get', '/me/inbox/count').then(
    ({ total }) => total,
    () => undefined,
  );
}

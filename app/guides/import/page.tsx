import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { PageHeader } from '@/components/ui/page-header';
import { ImportProvider } from './_components/import-provider';
import { ImportView } from './_components/import-view';
import { WORDS } from './import.words';

export const metadata: Metadata = { title: WORDS.title };

/** Bringing documents in: each is shown as what it would be before anything is kept. */
export default async function ImportPage() {
  const person = await requirePerson('/guides/import');
  return (
    <>
      <PageHeader
        title={WORDS.title}
        crumbs={[{ href: '/guides', label: WORDS.guides }]}
        description={WORDS.about}
      />
      <ImportProvider key={person.id} person={person.id}>
        <ImportView />
      </ImportProvider>
    </>
  );
}

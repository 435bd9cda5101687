import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findPerson, requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { StageName } from '@/components/stage-name';
import { ApiError } from '@/lib/api/client';
import { pageApi } from '@/lib/api/page-api';
import { RunView } from './_components/run-view';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ item?: string; focus?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  // The page itself sends those away who are not signed in, and knows where they wanted to go.
  return (await findPerson()) ? { title: (await loadRun(id)).run.title } : {};
}

/** A run: its items, worked through alone or together. */
export default async function RunPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { item, focus } = await searchParams;
  const query = new URLSearchParams({ ...(item ? { item } : {}), ...(focus ? { focus } : {}) });
  const person = await requirePerson(`/runs/${id}${query.size > 0 ? `?${query}` : ''}`);
  const [snapshot, signing] = await Promise.all([loadRun(id), loadSigning(id)]);
  return (
    <Shell person={person} wide>
      <RunView
        key={id}
        snapshot={snapshot}
        signing={signing}
        stage={<StageName stage={snapshot.run.stage} className="text-sm text-muted" />}
        me={{ id: person.id, name: person.name }}
        today={new Date().toISOString().slice(0, 10)}
        item={item}
        focus={focus === '1'}
      />
    </Shell>
  );
}

const loadRun = cache(async (id: string) => {
  const api = await pageApi();
  try {
    return await api.call('get', '/runs/{id}/snapshot', { params: { id } });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

/** None where it can't be had now: the page asks again. */
async function loadSigning(id: string) {
  const api = await pageApi();
  return api.call('get', '/runs/{id}/signing', { params: { id } }).catch(() => null);
}

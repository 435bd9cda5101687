import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findPerson, requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { StageName } from '@/components/guides/stage-name';
import { Markdown } from '@/components/markdown/markdown';
import { ApiError } from '@/lib/api/api-error';
import { pageApi } from '@/lib/application/page-api';
import { dayOf } from '@/lib/model/day';
import { packSnapshot } from '@/lib/runs/packed-snapshot.rules';
import { RunView } from './_components/run-view';
import { firstItem } from './_store/first-item';

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
  const opened = firstItem(snapshot.items, item);
  const guidance = opened ? await loadGuidance(snapshot.run.checklistId, opened.key) : null;
  await othersTurn();
  const packed = packSnapshot(snapshot);
  await othersTurn();
  return (
    <Shell person={person} wide>
      <RunView
        key={id}
        snapshot={packed}
        signing={signing}
        stage={<StageName stage={snapshot.run.stage} className="text-sm text-muted" />}
        me={{ id: person.id, name: person.name }}
        guidance={
          opened && guidance !== null
            ? {
                itemId: opened.id,
                text: guidance && <Markdown source={guidance} document compact />,
              }
            : null
        }
        wide={!/Mobi/.test((await headers()).get('user-agent') ?? '')}
        today={dayOf(new Date())}
        item={item}
        focus={focus === '1'}
      />
    </Shell>
  );
}

/** Lets other requests have theirs: a long run takes a while to be read, written short and drawn. */
const othersTurn = () => new Promise((resolve) => setImmediate(resolve));

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

/** What the guide says about an item; none where it can't be had now. */
async function loadGuidance(checklistId: string, key: string): Promise<string | null> {
  const api = await pageApi();
  return api
    .call('get', '/checklists/{id}/guidance', { params: { id: checklistId }, query: { key } })
    .then(
      ({ guidance }) => guidance.trim(),
      () => null,
    );
}

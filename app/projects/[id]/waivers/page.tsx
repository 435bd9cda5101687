import { CirclePause } from 'lucide-react';
import type { Metadata } from 'next';
import { findPerson, requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination, parsePage } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import { WAIVER_WORDS } from '@/components/waivers/waiver.words';
import { WaiverRow } from '@/components/waivers/waiver-row';
import { pageApi } from '@/lib/application/page-api';
import { dayOf } from '@/lib/model/day';
import { LiveRefresh } from '../_components/live-refresh';
import { findProject, headOf } from '../_components/project-data';
import { WORDS } from './waivers.words';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ state?: string | string[]; page?: string | string[] }>;
}

const LIMIT = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!(await findPerson())) return {};
  return { title: WORDS.titleOf((await findProject((await params).id)).name) };
}

/** What waits in a project, until when, and who agreed; and what waited. */
export default async function ProjectWaiversPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const state = query.state === 'over' ? 'over' : 'live';
  const page = parsePage(query.page);
  const hrefOf = (list: 'live' | 'over', to = 1) => {
    const search = new URLSearchParams({
      ...(list === 'over' ? { state: list } : {}),
      ...(to > 1 ? { page: String(to) } : {}),
    });
    return `/projects/${id}/waivers${search.size > 0 ? `?${search}` : ''}`;
  };
  const person = await requirePerson(hrefOf(state, page));
  const project = await findProject(id);
  const api = await pageApi();
  const [head, { data, meta }] = await Promise.all([
    headOf(id),
    api.list('/projects/{id}/waivers', { params: { id }, query: { state, page, limit: LIMIT } }),
  ]);
  // What is put away takes no changes.
  const mayEnd = project.may.includes('work') && !project.archived;
  const today = dayOf(new Date());
  return (
    <Shell person={person}>
      <LiveRefresh projectId={id} head={head} />
      <PageHeader
        title={WORDS.title}
        crumbs={[
          { label: WORDS.projects, href: '/' },
          { label: project.name, href: `/projects/${id}` },
        ]}
        description={WORDS.description}
      />
      <div className="mb-4">
        <TabLinks
          label={WORDS.which}
          tabs={(['live', 'over'] as const).map((one) => ({
            href: hrefOf(one),
            label: WAIVER_WORDS.lists[one],
            current: one === state,
          }))}
        />
      </div>
      {data.length > 0 ? (
        <Card flush>
          <ul aria-label={WORDS.list} className="divide-y divide-line">
            {data.map((waiver) => (
              <WaiverRow key={waiver.id} waiver={waiver} today={today} mayEnd={mayEnd} />
            ))}
          </ul>
        </Card>
      ) : (
        <EmptyState icon={<CirclePause />} title={WORDS.nothing[state]}>
          {state === 'live' ? <p>{WORDS.hint}</p> : null}
        </EmptyState>
      )}
      <Pagination label={WORDS.pages} meta={meta} hrefOf={(to) => hrefOf(state, to)} />
    </Shell>
  );
}

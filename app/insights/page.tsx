import type { Metadata } from 'next';
import { WORDS } from '@/app/_insights/insights.words';
import { InsightsView } from '@/app/_insights/insights-view';
import { requirePerson } from '@/app/_session/require-person';
import { PageHeader } from '@/components/ui/page-header';
import { pageApi } from '@/lib/application/page-api';

export const metadata: Metadata = { title: WORDS.title };

/** How it goes over all projects that the caller may see. */
export default async function InsightsPage() {
  await requirePerson('/insights');
  const insights = await (await pageApi()).call('get', '/insights');
  const { projectCount, runCount } = insights;
  return (
    <>
      <PageHeader
        title={WORDS.title}
        crumbs={[{ label: WORDS.team, href: '/team' }]}
        description={WORDS.about(projectCount, runCount)}
      />
      <InsightsView insights={insights} actionsHref={null} startHref="/" withProject />
    </>
  );
}

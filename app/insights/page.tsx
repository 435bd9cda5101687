import type { Metadata } from 'next';
import { InsightsView } from '@/app/_insights/insights-view';
import { requirePerson } from '@/app/_session/require-person';
import { PageHeader } from '@/components/page-header';
import { pageApi } from '@/lib/api/page-api';

export const metadata: Metadata = { title: 'Insights' };

/** How it goes over all projects that the caller may see. */
export default async function InsightsPage() {
  await requirePerson('/insights');
  const insights = await (await pageApi()).call('get', '/insights');
  const { projectCount, runCount } = insights;
  return (
    <>
      <PageHeader
        title="Insights"
        crumbs={[{ label: 'Team', href: '/team' }]}
        description={`How it goes in ${counted(projectCount, 'project')} with ${counted(runCount, 'run')} in use, over the last 90 days.`}
      />
      <InsightsView insights={insights} actionsHref={null} startHref="/" withProject />
    </>
  );
}

const counted = (n: number, word: string) => `${n} ${n === 1 ? word : `${word}s`}`;

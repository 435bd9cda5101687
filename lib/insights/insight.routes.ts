import { byId } from '@/lib/api/fields';
import { route } from '@/lib/api/route';
import type { InsightService } from '@/lib/insights/insight.service';
import { insightsSchema } from './insight.schema';

const tag = 'Insights';

/** How it goes: in one project, and in all that I may see. */
export const insightRoutes = ({ insights }: { insights: InsightService }) => [
  route(
    {
      method: 'get',
      path: '/insights',
      id: 'getInsights',
      tag,
      summary: 'How it goes in all projects in use that I may see',
      data: insightsSchema,
    },
    async ({ actor }) => insights.ofAll(actor),
  ),
  route(
    {
      method: 'get',
      path: '/projects/{id}/insights',
      id: 'getProjectInsights',
      tag,
      summary: 'How it goes in a project, over the last 90 days',
      params: byId,
      data: insightsSchema,
      errors: ['NOT_FOUND'],
    },
    async ({ actor, params }) => insights.ofProject(actor, params.id),
  ),
];

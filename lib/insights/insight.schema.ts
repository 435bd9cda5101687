import { z } from '@hono/zod-openapi';
import { day, uuid } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';

const rankedItemSchema = z
  .object({
    guideName: z.string().openapi({ example: 'backend-developer' }),
    guideTitle: z.string().openapi({ example: 'Backend Developer' }),
    checklistKey: z.string().openapi({ example: 'implementation-checklists/new-endpoint' }),
    checklistTitle: z.string().openapi({ example: 'New Endpoint' }),
    itemKey: z.string().openapi({ example: 'endpoint-validation' }),
    text: z.string().openapi({ example: 'Add input validation' }),
    times: z.int(),
    runCount: z.int().openapi({ description: 'In how many runs it happened' }),
    ofRuns: z.int().openapi({ description: 'How many runs of the checklist there are' }),
    disagreement: z.number().nullable().openapi({
      description: 'How far people were apart on average, from 0 to 1; none for other lists',
    }),
    runs: z
      .array(
        z.object({
          projectId: uuid(),
          projectName: z.string().openapi({ example: 'Orders service' }),
          runId: uuid(),
          runTitle: z.string().openapi({ example: 'New Endpoint: POST /orders' }),
          itemId: uuid(),
          times: z.int(),
        }),
      )
      .openapi({ description: 'The runs behind it, at most 20' }),
  })
  .openapi('RankedItem');

const ranked = (description: string) => z.array(rankedItemSchema).openapi({ description });
const counts = (description: string) => z.array(z.int()).openapi({ description });

export const insightsSchema = z
  .object({
    from: day().openapi({ description: 'The first day that is looked at' }),
    to: day(),
    projectCount: z.int(),
    runCount: z.int().openapi({ description: 'Runs in use' }),
    progress: z
      .object({
        days: z.array(day()),
        stages: z.array(
          z.object({
            stage: stageSchema,
            settled: counts(
              'Items answered as done or not applicable at the end of each day, whether or not they counted',
            ),
            total: counts('Items there were at the end of each day'),
            done: z
              .int()
              .openapi({ description: 'Items that count as done or not applicable now' }),
            toConfirm: z.int().openapi({
              description: 'Items answered as done or not applicable that do not count yet',
            }),
          }),
        ),
      })
      .openapi({ description: 'The stages’ progress, day by day in UTC' }),
    actions: z
      .object({
        total: z.int(),
        overdue: z.int(),
        underOneWeek: z.int(),
        oneToTwoWeeks: z.int(),
        twoToFourWeeks: z.int(),
        older: z.int(),
      })
      .openapi({ description: 'Open actions by their age' }),
    mending: z
      .array(
        z.object({
          week: day().openapi({ description: 'The week’s Monday' }),
          count: z.int().openapi({ description: 'Items accepted after they had needed work' }),
          medianHours: z.number().nullable(),
        }),
      )
      .openapi({ description: 'From needing work to being accepted by a review' }),
    items: z.object({
      needsWork: ranked('Items that came to need work in most runs'),
      wavedThrough: ranked('Items accepted with every vote cast in under five seconds'),
      notApplicable: ranked('Items that do not apply, as answers stand now'),
      disagreedOn: ranked('Items that people judged differently'),
    }),
  })
  .openapi('Insights');

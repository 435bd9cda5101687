import { z } from '@hono/zod-openapi';
import { actionSchema } from '@/lib/actions/action.schema';
import { moment, uuid } from '@/lib/api/fields';
import { stageSchema } from '@/lib/guides/guide.schema';
import { deeds, stageRulesSchema } from '@/lib/projects/project.schema';
import { myVoteSchema, reviewItemSchema } from '@/lib/reviews/items/review-item.schema';
import { reviewSchema } from '@/lib/reviews/review.schema';
import { participantSchema, reviewPresenceSchema } from '@/lib/reviews/seats/participant.schema';
import { signOffSchema } from '@/lib/reviews/sign-off/sign-off.schema';
import { commentSchema, evidenceSchema, formattedSchema } from '@/lib/runs/run.schema';

/** Everything that a review's page shows, as of one event. */
export const reviewSnapshotSchema = z
  .object({
    review: reviewSchema,
    project: z.object({
      id: uuid(),
      name: z.string(),
      archived: z.boolean(),
      may: deeds(),
      mayManage: z
        .boolean()
        .openapi({ description: 'Whether I lead the project, and so may let guests in' }),
      stageRules: stageRulesSchema(),
    }),
    /** Who asks. */
    me: z.object({
      participantId: uuid().nullable().openapi({ description: 'None before joining' }),
      personId: uuid().nullable(),
      name: z.string(),
      isGuest: z.boolean(),
    }),
    runs: z.array(
      z.object({
        id: uuid(),
        title: z.string(),
        stage: stageSchema,
        checklistId: uuid(),
        formatted: formattedSchema(),
        revision: z.string(),
      }),
    ),
    items: z.array(reviewItemSchema),
    agenda: z
      .array(uuid())
      .openapi({ description: 'Review items, the largest disagreement first; empty until judged' }),
    myVotes: z.array(myVoteSchema),
    evidence: z.array(evidenceSchema),
    comments: z.array(commentSchema),
    participants: z.array(participantSchema),
    people: z.array(z.object({ id: uuid(), name: z.string(), email: z.string() })).openapi({
      description: 'Who may be given work in the project; not told to guests',
    }),
    names: z.record(z.string(), z.string()).openapi({
      description: 'By id, the names of those who answered, confirmed or gave evidence',
    }),
    actions: z.array(actionSchema),
    signOffs: z.array(signOffSchema),
    presence: z.array(reviewPresenceSchema),
    facilitatorSeenAt: moment(),
    takeOverAfter: z.int().openapi({ description: 'Seconds without the facilitator', example: 30 }),
    now: moment().openapi({ description: 'The server’s clock, to show timers by' }),
    seq: z.int(),
    head: z.string(),
  })
  .openapi('ReviewSnapshot');

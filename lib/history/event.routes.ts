import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { invalid } from '@/lib/api/app-error';
import { byId } from '@/lib/api/fields';
import { offset, ordered } from '@/lib/api/paging';
import { type ActorOf, route } from '@/lib/api/route';
import type { EventHub } from '@/lib/events/event.hub';
import {
  clientPath,
  eventQuery,
  eventSchema,
  historySchema,
  whereaboutsSchema,
} from '@/lib/events/event.schema';
import type { EventService } from '@/lib/events/event.service';
import { streamEvents } from '@/lib/events/event.stream';
import type { PresenceService } from '@/lib/events/presence.service';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import type { ProjectService } from '@/lib/projects/project.service';
import type { RunService } from '@/lib/runs/run.service';
import type { SigningService } from '@/lib/signing/signing.service';
import { exportHistory } from './event.export';

const tag = 'History';

interface Services {
  projects: ProjectService;
  runs: RunService;
  events: EventService;
  presence: PresenceService;
  signing: SigningService;
  hub: EventHub;
  limits: Limits;
  actorOf: ActorOf;
  streamFault: (error: unknown) => void;
}

/** A project's history: as a list, live, and checked; and who is looking right now. */
export const eventRoutes = (services: Services) => {
  const { projects, events, presence, runs } = services;
  return [
    route(
      {
        method: 'get',
        path: '/projects/{id}/events',
        id: 'listEvents',
        tag,
        summary: 'A project’s history, as a list or as a live stream',
        description:
          'With `Accept: text/event-stream` the events come as they happen (`event: event`, its `id` the event’s number), after those since `Last-Event-ID` or `after`. `event: presence` says who is here, `reconnect` asks to connect again, `reset` to load anew.\n\nWith `format=jsonl` the whole history comes, oldest first, an event a line, and then a line that signs it; `npx walkaround verify` checks it.',
        params: byId,
        query: eventQuery,
        data: eventSchema,
        list: true,
        errors: ['NOT_FOUND'],
        content: {
          'text/event-stream': 'The live stream',
          'application/jsonl': '`format=jsonl`: the whole history, and its signature',
        },
      },
      async ({ actor, params, query, context }) => {
        const project = await projects.authorize(actor, params.id, 'read');
        if (context.req.header('accept')?.includes('text/event-stream')) {
          return stream(services, context, actor, project.id, query.after);
        }
        if (query.format === 'jsonl') return exportHistory(services, context, project, query);
        const { page, limit, sort, format: _, download: __, ...filter } = query;
        const { items, total } = await events.list(project, filter, {
          ...offset({ page, limit }),
          newestFirst: ordered(sort).descending,
        });
        return { items: items as unknown as z.input<typeof eventSchema>[], total };
      },
    ),
    route(
      {
        method: 'get',
        path: '/projects/{id}/history',
        id: 'checkHistory',
        tag,
        summary: 'Recompute every hash of a project’s history',
        params: byId,
        data: historySchema,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params }) =>
        events.verify(await projects.authorize(actor, params.id, 'read')),
    ),
    route(
      {
        method: 'put',
        path: '/projects/{id}/presence/{clientId}',
        id: 'reportPresence',
        scope: 'read',
        tag,
        summary: 'Say which run and item a tab is on; to be repeated every 20 seconds',
        params: clientPath,
        body: whereaboutsSchema,
        status: 204,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params, body }) => {
        const project = await projects.authorize(actor, params.id, 'read');
        const run = await runs.get(actor, body.runId);
        if (run.projectId !== project.id)
          throw invalid('runId', 'This run is not one of the project’s.');
        presence.report(project.id, actor, { clientId: asUuid(params.clientId), ...body });
      },
    ),
    route(
      {
        method: 'delete',
        path: '/projects/{id}/presence/{clientId}',
        id: 'leavePresence',
        scope: 'read',
        tag,
        summary: 'Say that a tab is going',
        params: clientPath,
        status: 204,
        errors: ['NOT_FOUND'],
      },
      async ({ actor, params }) => {
        const project = await projects.authorize(actor, params.id, 'read');
        presence.leave(project.id, actor, params.clientId);
      },
    ),
  ];
};

async function stream(
  services: Services,
  context: Context,
  actor: Person,
  id: string,
  after?: number,
): Promise<Response> {
  const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
  if (!outgoing) throw invalid('accept', 'A live stream needs a connection of its own.');
  const { projects, events, presence, hub, actorOf } = services;
  const project = await projects.authorize(actor, id, 'read');
  const { seq: head } = await events.head(project);
  const last = Number(context.req.header('last-event-id') ?? after ?? head);
  if (!Number.isSafeInteger(last) || last < 0)
    throw invalid('Last-Event-ID', 'must be an event’s number');
  services.limits.streams.hold(actor.id, outgoing);
  void streamEvents(outgoing, {
    subscribe: (subscriber) => hub.subscribe(project.id, subscriber),
    after: last,
    head,
    read: (seq, limit) => events.since(project, seq, limit),
    fault: services.streamFault,
    greeting: { name: 'presence', data: presence.of(project.id) },
    stillAllowed: async () => {
      const still = await actorOf(context);
      if (still?.kind !== 'person') return false;
      await projects.authorize(still, id, 'read');
      return true;
    },
  });
  return RESPONSE_ALREADY_SENT;
}

function asUuid(clientId: string): string {
  if (!z.uuid().safeParse(clientId).success) throw invalid('clientId', 'must be a UUID');
  return clientId;
}

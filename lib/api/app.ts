import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { actionRoutes } from '@/lib/actions/action.routes';
import { eventRoutes } from '@/lib/events/event.routes';
import { guideRoutes } from '@/lib/guides/guide.routes';
import { inboxRoutes } from '@/lib/inbox/inbox.routes';
import { badgeRoutes } from '@/lib/insights/badge.routes';
import { insightRoutes } from '@/lib/insights/insight.routes';
import { accountRoutes } from '@/lib/people/account.routes';
import { invitationRoutes } from '@/lib/people/invitation.routes';
import { passkeyRoutes } from '@/lib/people/passkey.routes';
import { personRoutes } from '@/lib/people/person.routes';
import { serveSignIn } from '@/lib/people/serve-sign-in';
import { memberRoutes } from '@/lib/projects/member.routes';
import { pinRoutes } from '@/lib/projects/pin.routes';
import { projectRoutes } from '@/lib/projects/project.routes';
import { reportRoutes } from '@/lib/reports/report.routes';
import { minutesRoutes } from '@/lib/reviews/minutes.routes';
import { participantRoutes } from '@/lib/reviews/participant.routes';
import { reviewRoutes } from '@/lib/reviews/review.routes';
import { reviewItemRoutes } from '@/lib/reviews/review-item.routes';
import { signOffRoutes } from '@/lib/reviews/sign-off.routes';
import { itemRoutes } from '@/lib/runs/item.routes';
import { runRoutes } from '@/lib/runs/run.routes';
import { searchRoutes } from '@/lib/search/search.routes';
import { serveKey } from '@/lib/signing/serve-key';
import { AppError } from './app-error';
import { serveDocs } from './docs/serve-docs';
import { errorResponse } from './error-response';
import { describeRoute, openApiDocument } from './openapi';
import type { Route } from './route';
import { refuseForeignOrigin } from './same-origin';
import { serveRoute } from './serve-route';
import type { Services } from './services';
import { rememberVisit } from './visit';

/** Every route, as a union: what the typed client knows of the server. */
export type Api = ReturnType<typeof allRoutes>[number];

const allRoutes = (services: Services) => [
  ...personRoutes(services),
  ...invitationRoutes(services),
  ...accountRoutes(services),
  ...passkeyRoutes(services),
  ...guideRoutes(services),
  ...projectRoutes(services),
  ...memberRoutes(services),
  ...pinRoutes(services),
  ...runRoutes(services),
  ...itemRoutes(services),
  ...reviewRoutes(services),
  ...participantRoutes(services),
  ...reviewItemRoutes(services),
  ...signOffRoutes(services),
  ...minutesRoutes(services),
  ...actionRoutes(services),
  ...inboxRoutes(services),
  ...searchRoutes(services),
  ...eventRoutes(services),
  ...reportRoutes(services),
  ...insightRoutes(services),
  ...badgeRoutes(services),
];

/**
 * The API as one Hono application: our routes below `/api/v1`, better-auth's below `/api/auth`,
 * the documentation, and health.
 * @param isReady whether new requests are welcome; false while stopping
 */
export function createApp(services: Services, log: Logger, isReady: () => boolean) {
  const app = new OpenAPIHono();

  app.onError((error, context) => errorResponse(error, context, log));
  app.notFound((context) =>
    errorResponse(new AppError('NOT_FOUND', 'There is nothing at this address.'), context, log),
  );
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', (context) =>
    context.json({ status: isReady() ? 'ready' : 'stopping' }, isReady() ? 200 : 503),
  );
  app.use('/api/*', rememberVisit, refuseForeignOrigin);
  serveSignIn(app, services);

  for (const route of allRoutes(services) as unknown as Route[]) {
    app.openAPIRegistry.registerPath(describeRoute(route.spec));
    const path = `/api/v1${route.spec.path.replace(/\{(\w+)\}/g, ':$1')}`;
    app.on(route.spec.method, path, (context: Context) =>
      serveRoute(route, context, services.actorOf),
    );
  }
  app.get('/api/v1/openapi.json', (context) => context.json(openApiDocument(app)));
  serveKey(app, services.signing);
  serveDocs(app);
  return app;
}

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { actionRoutes } from '@/lib/actions/action.routes';
import { AppError } from '@/lib/api/app-error';
import { shareWith } from '@/lib/api/cors';
import { serveCspReports } from '@/lib/api/csp-reports';
import { errorResponse } from '@/lib/api/error-response';
import { apiPath, type Route } from '@/lib/api/route';
import { refuseForeignOrigin } from '@/lib/api/same-origin';
import { isFromSocket } from '@/lib/api/send';
import { type AnswerApart, serveRoute } from '@/lib/api/serve-route';
import { rememberVisit } from '@/lib/api/visit';
import { ANY_HOST } from '@/lib/config/origins';
import { guideRoutes } from '@/lib/guides/guide.routes';
import { eventRoutes } from '@/lib/history/event.routes';
import { importRoutes } from '@/lib/imports/import.routes';
import { inboxRoutes } from '@/lib/inbox/inbox.routes';
import { badgeRoutes } from '@/lib/insights/badge.routes';
import { insightRoutes } from '@/lib/insights/insight.routes';
import { noticeRoutes } from '@/lib/notices/notice.routes';
import { erasureRoutes, exportRoutes } from '@/lib/personal-data/personal-data.routes';
import { memberRoutes } from '@/lib/projects/member.routes';
import { pinRoutes } from '@/lib/projects/pin.routes';
import { projectRoutes } from '@/lib/projects/project.routes';
import { removalRoutes } from '@/lib/removal/removal.routes';
import { reportRoutes } from '@/lib/reports/report.routes';
import { minutesRoutes } from '@/lib/reviews/routes/minutes.routes';
import { participantRoutes } from '@/lib/reviews/routes/participant.routes';
import { reviewRoutes } from '@/lib/reviews/routes/review.routes';
import { reviewItemRoutes } from '@/lib/reviews/routes/review-item.routes';
import { signOffRoutes } from '@/lib/reviews/routes/sign-off.routes';
import { itemRoutes } from '@/lib/runs/item.routes';
import { runRoutes } from '@/lib/runs/run.routes';
import { searchRoutes } from '@/lib/search/search.routes';
import { passkeyRoutes } from '@/lib/sign-in/passkey.routes';
import { passkeySignInRoutes } from '@/lib/sign-in/passkey-sign-in.routes';
import { secondFactorRoutes } from '@/lib/sign-in/second-factor.routes';
import { serveSignIn } from '@/lib/sign-in/serve-sign-in';
import { serveKey } from '@/lib/signing/serve-key';
import { serveCallback } from '@/lib/single-sign-on/serve-callback';
import { signOnRoutes } from '@/lib/single-sign-on/sign-on.routes';
import { sourceRoutes } from '@/lib/sources/source.routes';
import { accountRoutes } from '@/lib/team/account.routes';
import { invitationRoutes } from '@/lib/team/invitation.routes';
import { personRoutes } from '@/lib/team/person.routes';
import { textRoutes } from '@/lib/texts/text.routes';
import { tokenRoutes } from '@/lib/tokens/token.routes';
import { uploadRoutes } from '@/lib/uploads/upload.routes';
import { waiverRoutes } from '@/lib/waivers/waiver.routes';
import { describeRoute } from './docs/openapi';
import { serveDocs } from './docs/serve-docs';
import type { Services } from './services';

/** Every route, as a union: what the typed client knows of the server. */
export type Api = ReturnType<typeof allRoutes>[number];

const allRoutes = (services: Services) => [
  ...personRoutes(services),
  ...invitationRoutes(services),
  ...accountRoutes(services),
  ...exportRoutes(services),
  ...erasureRoutes(services),
  ...passkeyRoutes(services),
  ...tokenRoutes(services),
  ...passkeySignInRoutes(services),
  ...secondFactorRoutes(services),
  ...signOnRoutes(services),
  ...noticeRoutes(services),
  ...guideRoutes(services),
  ...importRoutes(services),
  ...projectRoutes(services),
  ...removalRoutes(services),
  ...memberRoutes(services),
  ...pinRoutes(services),
  ...runRoutes(services),
  ...sourceRoutes(services),
  ...itemRoutes(services),
  ...uploadRoutes(services),
  ...reviewRoutes(services),
  ...participantRoutes(services),
  ...reviewItemRoutes(services),
  ...signOffRoutes(services),
  ...minutesRoutes(services),
  ...actionRoutes(services),
  ...waiverRoutes(services),
  ...inboxRoutes(services),
  ...searchRoutes(services),
  ...eventRoutes(services),
  ...reportRoutes(services),
  ...textRoutes(services),
  ...insightRoutes(services),
  ...badgeRoutes(services),
];

/**
 * The API as one Hono application: our routes below `/api/v1`, better-auth's below `/api/auth`,
 * the documentation, and health.
 * @param isReady whether new requests are welcome; false while stopping
 * @param apart answers what takes long away from the event loop; without it, all is answered here
 * @param origins whose pages may ask
 */
export function createApp(
  services: Services,
  log: Logger,
  isReady: () => boolean,
  apart?: AnswerApart,
  origins = ANY_HOST,
) {
  const app = new OpenAPIHono();

  app.onError((error, context) => errorResponse(error, context, log));
  app.notFound((context) =>
    errorResponse(new AppError('NOT_FOUND', 'There is nothing at this address.'), context, log),
  );
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', (context) =>
    context.json({ status: isReady() ? 'ready' : 'stopping' }, isReady() ? 200 : 503),
  );
  app.use('/api/*', rememberVisit, shareWith(origins));
  // Before origins are looked at: a browser sends reports without one, and they change nothing.
  serveCspReports(app, log, () => services.limits.cspReport.take('all'));
  app.use('/api/*', refuseForeignOrigin(origins));
  app.use('/api/auth/*', async (context, next) => {
    await services.limits.request(null, { byPage: !isFromSocket(context) });
    await next();
  });
  serveSignIn(app, services);
  serveCallback(app, services);

  for (const route of allRoutes(services) as unknown as Route[]) {
    app.openAPIRegistry.registerPath(describeRoute(route.spec));
    app.on(route.spec.method, apiPath(route.spec), (context: Context) =>
      serveRoute(route, context, services.actorOf, apart, services.limits.request),
    );
  }
  serveKey(app, services.signing);
  serveDocs(app);
  return app;
}

import { Hono } from 'hono';
import { errorResponse } from '@/lib/api/error-response';
import { createLog } from '@/lib/api/log';
import { apiPath, type Route } from '@/lib/api/route';
import { serveRoute } from '@/lib/api/serve-route';
import { systemClock } from '@/lib/config/clock';
import { openForReading } from '@/lib/db/database';
import { createEventHub } from '@/lib/events/event.hub';
import { createEventService } from '@/lib/events/event.service';
import type { Actor } from '@/lib/model/actor';
import { exportRoutes } from '@/lib/personal-data/personal-data.routes';
import { createPersonalDataService } from '@/lib/personal-data/personal-data.service';
import { reportRoutes } from '@/lib/reports/report.routes';
import { createReportService } from '@/lib/reports/report.service';
import { createMinutesService } from '@/lib/reviews/minutes/minutes.service';
import { minutesRoutes } from '@/lib/reviews/routes/minutes.routes';
import { createSignOffService } from '@/lib/reviews/sign-off/sign-off.service';
import { createSigningService } from '@/lib/signing/signing.service';
import { sourceRoutes } from '@/lib/sources/source.routes';
import { createSourceService } from '@/lib/sources/source.service';
import { createTextService, type HaveRead } from '@/lib/texts/text.service';
import type { ReadingConfig } from './reading.types';

/**
 * The part of the API that threads answer: the same routes and services as in the process, on a
 * connection that only reads. Who asks has been found out before; `env.actor` says it.
 */
export function createReadingApp(config: ReadingConfig, haveRead: HaveRead) {
  const db = openForReading(config.data);
  const log = createLog(config.logLevel);
  const clock = systemClock;
  const events = createEventService({ db, clock, hub: createEventHub() });
  // A text that is read while a request waits for it is kept after that request's moment.
  const beside = openForReading(config.data);
  const texts = createTextService({ db: beside, clock, reading: { haveRead } });
  // Here nobody signs off: that writes.
  const proofs = { checkIdentity: nothing, passkeys: nothing } as never as Pick<
    Parameters<typeof createSignOffService>[0],
    'checkIdentity' | 'passkeys'
  >;
  const signOffs = createSignOffService({ db, clock, events, ...proofs });
  const services = {
    reports: createReportService({ db, clock, events, signOffs }),
    minutesOf: createMinutesService({ db, clock, events, signOffs }),
    signing: createSigningService({ key: config.signingKey, url: config.url }),
    texts,
    personalData: createPersonalDataService({ db, clock }),
    sources: createSourceService({ db }),
  };

  const app = new Hono<{ Bindings: { actor: Actor | null } }>();
  app.onError((error, context) => errorResponse(error, context, log));
  const routes = [
    ...reportRoutes(services),
    ...minutesRoutes(services),
    ...exportRoutes(services),
    ...sourceRoutes(services),
  ];
  for (const route of routes) {
    app.on(route.spec.method, apiPath(route.spec), (context) =>
      // A document says what was true at one event, so it is made from one moment.
      db.moment(() =>
        serveRoute(route as unknown as Route, context, async () => context.env.actor),
      ),
    );
  }
  return app;
}

const nothing = null;

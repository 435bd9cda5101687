import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '@/lib/api/app-error';
import { createLog } from '@/lib/api/log';
import { createApp } from '@/lib/application/app';
import { offerHost } from '@/lib/application/host';
import { createServices } from '@/lib/application/services';
import { backUpBeforeMigrating } from '@/lib/backup/before-migrating';
import { BackupError } from '@/lib/backup/manifest';
import { systemClock } from '@/lib/config/clock';
import { type Config, readConfig } from '@/lib/config/config';
import { ConfigError } from '@/lib/config/config-error';
import { DataHeldError, holdDataDirectory } from '@/lib/db/data-lock';
import { openDatabase } from '@/lib/db/database';
import { NewerDatabaseError } from '@/lib/db/migrate';
import { createGuideFolder, type GuideFolder } from '@/lib/guides/guide.folder';
import type { ReadGuide } from '@/lib/guides/guide.loader';
import { readAgain } from '@/lib/guides/read-again';
import { awayFromTheLoop } from './away-from-the-loop';
import { dispatch } from './dispatch';
import { createHttpServer } from './http-server';
import { nightlyBackups } from './nightly-backups';
import { stopGracefully } from './stop-gracefully';
import { watchGuides } from './watch-guides';
import { watchWaivers } from './watch-waivers';

const SWEEP_MS = 2_000;

/**
 * Starts the whole product in this process: data, API, pages, background work, a graceful stop.
 * Ends the process with 1 and a plain sentence when a setting is wrong or the data is in use.
 * @param options.pages makes what answers every address that is not the API's
 */
export async function startServer(options: {
  env: NodeJS.ProcessEnv;
  pages: (server: Server, config: Config) => Promise<RequestListener>;
}): Promise<void> {
  const config = await orExit(() => readConfig(options.env));
  const release = await orExit(() => holdDataDirectory(config.data, config.url));
  const log = createLog(options.env.LOG_LEVEL ?? 'warn');
  const backup = await orExit(() => backUpBeforeMigrating(config.data, systemClock.now()));
  if (backup) say(`Before the database is brought up to this version, it was backed up: ${backup}`);
  const db = await orExit(() => openDatabase(config.data, config.checkpoints));
  const guides = createGuideFolder({ db, clock: systemClock, folder: config.guides });
  await readAgain(db);
  await guides.load();
  sayProblems(guides);

  const away = awayFromTheLoop({ db, clock: systemClock, config, log });
  const reading = away.texts;
  const { readDocument } = away;
  const clock = systemClock;
  // Guides that change while others wait for answers are read away from them.
  const readGuide: ReadGuide = (source, fallbackName) =>
    readDocument({ source, fallbackName, choices: {} }, { asker: 'guides' });
  const services = createServices({
    db,
    clock,
    config,
    problems: guides.problems,
    reading,
    readDocument,
    log,
  });
  services.files.clear();
  services.hub.watch(reading.noticed);
  await orExit(() => makeOwner(config, services));
  let ready = true;
  const app = createApp(services, log, () => ready, away.answer, config.origins);
  offerHost({
    async request(path, init) {
      // A page asks for many things, and each is there at once: others have their turn in between.
      await new Promise(setImmediate);
      return app.request(path, init);
    },
    parse: away.parse,
  });

  const server = createHttpServer();
  const pages = await options.pages(server, config);
  const https = config.url.startsWith('https:');
  const { trustedProxies, origins } = config;
  server.on('request', dispatch({ app, pages, log, https, trustedProxies, own: origins.own }));
  services.removals.resume().catch((error) => {
    log.error(
      { err: error },
      'a removed project’s rest could not be removed; the next start tries again',
    );
  });
  const endGuideWatch = watchGuides({
    guides: { path: guides.path, load: () => guides.load(readGuide) },
    taken: () => sayProblems(guides),
    log,
  });
  const endWaiverWatch = watchWaivers({ expireDue: services.expireWaivers, log });
  services.erasures.resume().catch((error) => {
    log.error(
      { err: error },
      'a deleted person’s rest could not be taken out; the next start tries again',
    );
  });
  const endBackups = nightlyBackups({ config, clock: systemClock, log });
  const sweeping = setInterval(() => {
    services.presence.sweep();
    services.reviewPresence.sweep();
  }, SWEEP_MS);

  server.on('error', (error: NodeJS.ErrnoException) => {
    say(
      error.code === 'EADDRINUSE'
        ? `Port ${config.port} is in use. Choose another with PORT.`
        : error.message,
    );
    process.exit(1);
  });
  await new Promise<void>((resolve) => server.listen(config.port, config.host, resolve));
  const { port } = server.address() as AddressInfo;
  say(`Walkaround is ready at ${config.port === 0 ? `http://${config.host}:${port}` : config.url}`);
  process.send?.({ ready: true, port });

  stopGracefully({
    server,
    log,
    say,
    onStop: () => {
      ready = false;
      clearInterval(sweeping);
      services.hub.closeAll();
    },
    onDrained: async () => {
      await Promise.all([away.close(), endBackups(), endWaiverWatch(), endGuideWatch()]);
      await db.close();
      release();
    },
  });
}

function sayProblems(guides: GuideFolder): void {
  for (const { file, line, message } of guides.problems()) {
    say(`The guide ${file} was not loaded${line ? ` (line ${line})` : ''}: ${message}`);
  }
}

async function makeOwner(
  config: Config,
  services: ReturnType<typeof createServices>,
): Promise<void> {
  if (!config.owner || !(await services.people.needsOwner())) return;
  const name = config.owner.email.split('@')[0] as string;
  const { person } = await services.people.createOwner({ ...config.owner, name }).catch((error) => {
    if (!(error instanceof AppError)) throw error;
    throw new ConfigError(`WALKAROUND_OWNER_EMAIL, WALKAROUND_OWNER_PASSWORD: ${error.message}`);
  });
  // Signing up signs in; here nobody has a browser to be signed in with.
  await services.mySessions.endOthers({ kind: 'person', ...person }, null);
  say(`Created the owner’s account for ${config.owner.email}`);
}

/** What keeps a start from being one, and is for whoever started it to change. */
const TOLD = [ConfigError, DataHeldError, BackupError, NewerDatabaseError];

async function orExit<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!TOLD.some((kind) => error instanceof kind)) throw error;
    say((error as Error).message);
    process.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '@/lib/api/app';
import { offerHost } from '@/lib/api/host';
import { createServices } from '@/lib/api/services';
import { systemClock } from '@/lib/config/clock';
import { type Config, ConfigError, readConfig } from '@/lib/config/config';
import { DataHeldError, holdDataDirectory } from '@/lib/db/data-lock';
import { openDatabase } from '@/lib/db/database';
import { loadGuides } from '@/lib/guides/guide.loader';
import { dispatch } from './dispatch';
import { stopGracefully } from './stop-gracefully';

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
  const config = orExit(() => readConfig(options.env));
  const release = orExit(() => holdDataDirectory(config.data, config.url));
  const log = pino({ level: options.env.LOG_LEVEL ?? 'warn' });
  const db = openDatabase(config.data);
  const problems = await loadGuides({ db, clock: systemClock, folder: config.guides });
  for (const { file, line, message } of problems) {
    say(`The guide ${file} was not loaded${line ? ` (line ${line})` : ''}: ${message}`);
  }

  const services = createServices({ db, clock: systemClock, config, problems });
  await makeOwner(config, services);
  let ready = true;
  const app = createApp(services, log, () => ready);
  offerHost({ request: (path, init) => app.request(path, init) });

  const server = createServer({ requestTimeout: 60_000 });
  const pages = await options.pages(server, config);
  const https = config.url.startsWith('https:');
  const { trustedProxies } = config;
  server.on('request', dispatch({ app, pages, log, https, trustedProxies }));
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
      await db.close();
      release();
    },
  });
}

async function makeOwner(
  config: Config,
  services: ReturnType<typeof createServices>,
): Promise<void> {
  if (!config.owner || !(await services.people.needsOwner())) return;
  const name = config.owner.email.split('@')[0] as string;
  await services.people.createOwner({ ...config.owner, name });
  say(`Created the owner’s account for ${config.owner.email}`);
}

function orExit<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof DataHeldError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import type { Server } from 'node:http';
import type { Logger } from 'pino';

/** How long requests under way may take to finish, in milliseconds; the whole stop takes under five seconds. */
const DRAIN_MS = 3_500;

/**
 * On SIGTERM or SIGINT: no new connections, followers are told to reconnect, requests under way
 * finish, the data is closed, and the process ends with 0.
 */
export function stopGracefully(options: {
  server: Server;
  log: Logger;
  say: (line: string) => void;
  onStop: () => void;
  onDrained: () => Promise<void>;
}): void {
  const { server, log, say, onStop, onDrained } = options;
  let stopping = false;

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    say('Stopping: finishing the requests under way');
    const closed = new Promise((resolve) => server.close(resolve));
    onStop();
    server.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, DRAIN_MS))]);
    server.closeAllConnections();
    await onDrained();
    process.exit(0);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().catch((error) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      });
    });
  }
}

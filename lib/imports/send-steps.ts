import type { Context } from 'hono';
import type { Logger } from 'pino';
import { failureOf } from '@/lib/api/error-response';
import { headerOf } from '@/lib/api/header';

/** JSON, a line each: https://github.com/ndjson/ndjson-spec */
export const STEPS_TYPE = 'application/x-ndjson';

/** A step is told when it is so much further than the one before. */
const LEAST_STEP = 0.01;

export const wantsSteps = (context: Context): boolean =>
  (headerOf(context, 'accept') ?? '').toLowerCase().includes(STEPS_TYPE);

/**
 * Answers with the progress of some work, a line each time, and then with what came of it.
 * @param work is told to end when nobody is there for the answer any more
 */
export function sendSteps<T>(
  context: Context,
  log: Logger | undefined,
  work: (how: { signal: AbortSignal; onProgress: (share: number) => void }) => Promise<T>,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([context.req.raw.signal, gone.signal]);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(lines) {
      let told = 0;
      const say = (line: unknown) => {
        if (!signal.aborted) lines.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const onProgress = (share: number) => {
        if (share < told + LEAST_STEP) return;
        told = share;
        say({ progress: Math.round(share * 1_000) / 1_000 });
      };
      say({ progress: 0 });
      void work({ signal, onProgress })
        .then((data) => say({ data }))
        .catch((error) => {
          if (!signal.aborted) say({ error: failureOf(error, context, log).error });
        })
        .finally(() => !gone.signal.aborted && lines.close());
    },
    cancel: () => gone.abort(),
  });
  context.header('Content-Type', `${STEPS_TYPE}; charset=utf-8`);
  context.header('Cache-Control', 'no-store');
  context.header('X-Accel-Buffering', 'no');
  return context.body(body);
}

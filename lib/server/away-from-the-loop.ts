import type { Logger } from 'pino';
import type { AnswerApart } from '@/lib/api/serve-route';
import { presentVisit } from '@/lib/api/visit';
import type { Clock } from '@/lib/config/clock';
import type { Config } from '@/lib/config/config';
import type { Database } from '@/lib/db/database';
import { createTextKeeper } from '@/lib/texts/text-keeper';
import { createReadingThreads } from '@/lib/threads/answer-apart';
import { createDocumentReader, DOCUMENT_MEMORY } from '@/lib/threads/document-reader';
import { createTextParser } from '@/lib/threads/parse-in-thread';
import type { ReadingConfig } from '@/lib/threads/reading.types';
import { startThread } from '@/lib/threads/start-thread';

/** Headers that decide how a reader's answer looks. */
const LOOKED_AT = ['accept', 'if-none-match'];

/** How often what was read long ago is looked for. */
const SWEEP_MS = 24 * 60 * 60_000;

/** What this process does in threads: parse what was typed, and answer what takes long. */
export function awayFromTheLoop(deps: { db: Database; clock: Clock; config: Config; log: Logger }) {
  const { db, clock, config, log } = deps;
  const parser = createTextParser(() => startThread('text-thread'));
  const onError = (error: unknown) => log.warn({ err: error }, 'a text could not be kept as read');
  const texts = createTextKeeper({ db, clock, parse: parser.parse, onError });
  const sweep = () => void texts.sweep().catch(onError);
  sweep();
  const sweeping = setInterval(sweep, SWEEP_MS).unref();
  const { data, url, signingKey } = config;
  const started: ReadingConfig = { data, url, signingKey, logLevel: log.level };
  const threads = createReadingThreads({
    start: () => startThread('reading-thread', started),
    haveRead: texts.haveRead,
  });

  const documents = createDocumentReader(() =>
    startThread('document-thread', undefined, DOCUMENT_MEMORY),
  );

  const answer: AnswerApart = async (context, actor, again) => {
    const { pathname, search } = new URL(context.req.url);
    const headers = Object.fromEntries(
      LOOKED_AT.flatMap((name) => {
        const value = context.req.header(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const { status, ...rest } = await threads.answer({
      asker: actor?.id ?? presentVisit().address ?? '',
      request: async () => ({ path: pathname + search, headers, actor: await again() }),
      signal: context.req.raw.signal,
    });
    for (const [name, value] of rest.headers) context.header(name, value);
    if (rest.body.byteLength === 0) return context.body(null, status as 304);
    return context.body(rest.body, status as 200);
  };

  return {
    texts,
    answer,
    parse: threads.parse,
    readDocument: documents.read,
    close: async () => {
      clearInterval(sweeping);
      await Promise.all([threads.close(), parser.close(), documents.close()]);
      await texts.idle();
    },
  };
}

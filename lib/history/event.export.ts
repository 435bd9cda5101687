import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { invalid } from '@/lib/api/app-error';
import type { Visible } from '@/lib/api/authorized';
import { lazyBody } from '@/lib/api/lazy-body';
import type { ProjectRow } from '@/lib/db/tables/project.tables';
import type { eventQuery } from '@/lib/events/event.schema';
import type { EventService } from '@/lib/events/event.service';
import type { SigningService } from '@/lib/signing/signing.service';

/** Events read at once; others are served in between. */
const PAGE = 50;
/** What a query may say of an export; all else would leave events out. */
const ALLOWED = ['page', 'limit', 'sort', 'format', 'download'];

type Query = z.output<typeof eventQuery>;

/**
 * Answers with a project's whole history as JSONL: oldest first, an event a line as the list gives
 * it, and last the line that signs them. It ends at the event that was the newest when it began.
 * @throws VALIDATION_ERROR for a filter: a chain with lines left out can't be checked
 */
export async function exportHistory(
  services: { events: EventService; signing: SigningService },
  context: Context,
  project: Visible<ProjectRow>,
  query: Query,
): Promise<Response> {
  const filter = Object.entries(query).find(
    ([name, value]) => value !== undefined && !ALLOWED.includes(name),
  )?.[0];
  if (filter) throw invalid(filter, 'format=jsonl gives the whole history, without filters.');
  const lines = await services.events.exported(project, services.signing, PAGE);
  context.header('Content-Type', 'application/jsonl; charset=utf-8');
  context.header('Cache-Control', 'private, no-store');
  if (query.download) {
    context.header('Content-Disposition', `attachment; filename="history-${project.id}.jsonl"`);
  }
  return context.body(lazyBody(encoded(lines)));
}

async function* encoded(lines: AsyncGenerator<string, void>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const line of lines) yield encoder.encode(line);
}

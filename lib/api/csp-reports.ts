import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import { z } from 'zod';
import { loggedPath } from './logged-path';
import { bodyOf, readText } from './read-body';

/** Where browsers say that a page did what its Content-Security-Policy forbids. */
export const CSP_REPORTS = '/api/csp-reports';

const limit = bodyOf(16 * 1024, '16 KiB');
/** Of a batch, so many are logged. */
const MOST_LOGGED = 5;

const text = z.string().max(4_096).catch('');
/** https://www.w3.org/TR/CSP3/#deprecated-serialize-violation and #reporting: two ways to say it. */
const old = z.object({
  'csp-report': z
    .object({ 'document-uri': text, 'effective-directive': text, 'blocked-uri': text })
    .transform((body) => ({
      page: body['document-uri'],
      directive: body['effective-directive'],
      blocked: body['blocked-uri'],
    })),
});
const body = z
  .object({ documentURL: text, effectiveDirective: text, blockedURL: text })
  .transform((one) => ({
    page: one.documentURL,
    directive: one.effectiveDirective,
    blocked: one.blockedURL,
  }));
const batch = z.array(z.object({ type: z.string(), body: z.unknown() })).max(100);

/**
 * Takes reports of violations and logs which rule of which page was broken. Anybody can send them,
 * so they are small, few, and hold nothing of an address but its path.
 * @param count counts one report; throws when there were too many
 */
export function serveCspReports(app: OpenAPIHono, log: Logger, count: () => Promise<void>): void {
  app.post(CSP_REPORTS, async (context) => {
    await count();
    for (const violation of violationsIn(await readText(context, limit)))
      log.warn(
        {
          directive: violation.directive.slice(0, 100),
          page: pathOf(violation.page),
          blocked: pathOf(violation.blocked),
        },
        'a page broke its Content-Security-Policy',
      );
    return context.body(null, 204);
  });
}

function violationsIn(sent: string): z.output<typeof body>[] {
  const json = parsed(sent);
  const one = old.safeParse(json);
  if (one.success) return [one.data['csp-report']];
  const many = batch.safeParse(json);
  if (!many.success) return [];
  return many.data
    .filter(({ type }) => type === 'csp-violation')
    .slice(0, MOST_LOGGED)
    .flatMap((entry) => body.safeParse(entry.body).data ?? []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The path alone, without what in it is a secret; a word such as `inline` stays. */
function pathOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) return /^[a-z-]{1,30}$/.test(address) ? address : '';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.protocol;
  return loggedPath(url.pathname).slice(0, 200);
}

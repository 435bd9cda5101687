import { readFile } from 'node:fs/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { etag } from 'hono/etag';
import { projectFile } from '@/lib/config/project-file';
import { openApiDocument } from '../openapi';
import { docsPage } from './docs-page';
import type { OpenApiDocument } from './openapi.types';

const POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

const FILES: Record<string, string> = {
  'style.css': 'text/css',
  'filter.js': 'text/javascript',
  'copy.js': 'text/javascript',
};

/** The API's page and its files, from this server alone. Open to anyone, as the document is. */
export function serveDocs(app: OpenAPIHono): void {
  let document: OpenApiDocument | undefined;
  app.use('/api/docs/*', compress(), etag({ weak: true }));
  app.get('/api/docs', (context) => {
    document ??= openApiDocument(app) as unknown as OpenApiDocument;
    context.header('Content-Security-Policy', POLICY);
    context.header('Cache-Control', 'private, no-cache');
    return context.html(
      docsPage(document, { origin: originOf(context), theme: getCookie(context, 'theme') }),
    );
  });
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/api/docs/${name}`, async (context) => {
      context.header('Content-Type', `${type}; charset=utf-8`);
      context.header('Cache-Control', 'public, no-cache');
      return context.body(await readFile(projectFile(`lib/api/docs/${name}`), 'utf8'));
    });
  }
}

/** The server as the reader reaches it, through a proxy too. */
function originOf(context: Context): string {
  const { protocol, host } = new URL(context.req.url);
  return `${context.req.header('x-forwarded-proto') === 'https' ? 'https:' : protocol}//${host}`;
}

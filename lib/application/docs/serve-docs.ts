import { readFile } from 'node:fs/promises';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { etag } from 'hono/etag';
import { projectFile } from '@/lib/config/project-file';
import { docsPage } from './docs-page';
import { openApiDocument } from './openapi';
import type { OpenApiDocument } from './openapi.types';

const POLICY =
  "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";

const FILES: Record<string, string> = {
  'style.css': 'text/css',
  'filter.js': 'text/javascript',
  'copy.js': 'text/javascript',
};

/** The API's document, its page and the page's files, from this server alone. Open to anyone. */
export function serveDocs(app: OpenAPIHono): void {
  // It is made from all schemas, which takes a while, and never changes while the process runs.
  let made: { document: OpenApiDocument; text: string } | undefined;
  const api = () => {
    if (made) return made;
    const document = openApiDocument(app);
    made = { document: document as unknown as OpenApiDocument, text: JSON.stringify(document) };
    return made;
  };
  app.get('/api/v1/openapi.json', (context) =>
    context.body(api().text, 200, { 'Content-Type': 'application/json' }),
  );
  app.use('/api/docs/*', compress(), etag({ weak: true }));
  app.get('/api/docs', (context) => {
    context.header('Content-Security-Policy', POLICY);
    context.header('Cache-Control', 'private, no-cache');
    return context.html(
      docsPage(api().document, { origin: originOf(context), theme: getCookie(context, 'theme') }),
    );
  });
  for (const [name, type] of Object.entries(FILES)) {
    app.get(`/api/docs/${name}`, async (context) => {
      context.header('Content-Type', `${type}; charset=utf-8`);
      context.header('Cache-Control', 'public, no-cache');
      return context.body(await readFile(projectFile(`lib/application/docs/${name}`), 'utf8'));
    });
  }
}

/** The server as the reader reaches it, through a proxy too. */
function originOf(context: Context): string {
  const { protocol, host } = new URL(context.req.url);
  return `${context.req.header('x-forwarded-proto') === 'https' ? 'https:' : protocol}//${host}`;
}

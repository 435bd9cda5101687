import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { projectFile } from '@/lib/config/project-file';

const ASSETS: Record<string, string> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
};

/** The API's page: Swagger UI, from this server alone. */
export function serveDocs(app: OpenAPIHono): void {
  app.get('/api/docs', (context) => {
    context.header(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    );
    return context.html(PAGE);
  });
  app.get('/api/docs/start.js', (context) => {
    context.header('Content-Type', 'text/javascript; charset=utf-8');
    return context.body(START);
  });
  for (const [name, type] of Object.entries(ASSETS)) {
    app.get(`/api/docs/${name}`, (context) => {
      context.header('Content-Type', `${type}; charset=utf-8`);
      context.header('Cache-Control', 'public, max-age=86400');
      const file = path.join(projectFile('node_modules/swagger-ui-dist'), name);
      return context.body(Readable.toWeb(createReadStream(file)) as ReadableStream);
    });
  }
}

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · Walkaround</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<main id="docs"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });
`;

import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { KEY_PATH } from './public-key';
import type { SigningService } from './signing.service';

/**
 * Publishes the public half of the instance's key, for anyone and from any site: a checker needs
 * no account. It changes only when somebody puts another key in place, so it may be kept for a day.
 */
export function serveKey(app: OpenAPIHono, signing: SigningService): void {
  app.get(KEY_PATH, etag(), (context) => {
    context.header('Cache-Control', 'public, max-age=86400');
    context.header('Access-Control-Allow-Origin', '*');
    return context.json(signing.published);
  });
}

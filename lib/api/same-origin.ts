import type { Context, Next } from 'hono';
import { AppError } from './app-error';
import { headerOf } from './header';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for with our cookie. A browser says where a
 * request comes from in `Origin`; scripts without a browser send none and are let through.
 */
export async function refuseForeignOrigin(context: Context, next: Next): Promise<void> {
  const origin = headerOf(context, 'origin');
  if (origin && !SAFE.has(context.req.method) && hostOf(origin) !== headerOf(context, 'host')) {
    throw new AppError('FORBIDDEN', 'This request comes from another site.');
  }
  await next();
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

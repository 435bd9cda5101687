import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * A request's header by its lower-case name. Read from Node's own request where there is one:
 * making a `Headers` of all of them costs more than everything else that the door does.
 */
export function headerOf(context: Context, name: string): string | undefined {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  if (!incoming) return context.req.header(name);
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

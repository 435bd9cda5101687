import type { Schema, Schemas } from './openapi.types';
import { refName, wholeSchema } from './schema-shape';

/** An id like those that the API gives. */
export const EXAMPLE_ID = '019ab3f2-6c1e-7d3a-9f10-4a5b6c7d8e9f';

const BY_FORMAT: Record<string, string> = {
  uuid: EXAMPLE_ID,
  'date-time': '2026-11-22T09:30:00.000Z',
  date: '2026-11-30',
  email: 'ada@example.com',
  uri: 'https://example.com/builds/42',
};

/**
 * A value that fits a schema, from its own examples where it has them.
 * @param options.sent for a request: leaves out optional ids, which would name nothing that exists
 *   or mark two requests as one, and what has no example
 */
export function exampleOf(
  schema: Schema,
  schemas: Schemas,
  options: { sent?: boolean; around?: string[] } = {},
): unknown {
  const { around = [] } = options;
  const name = refName(schema);
  if (name && around.includes(name)) return {};
  const inner = { ...options, around: name ? [...around, name] : around };
  const whole = wholeSchema(schema, schemas);
  if (whole.example !== undefined) return whole.example;
  if (whole.default !== undefined) return whole.default;
  if (whole.enum) return whole.enum[0];
  if (whole.items) return [exampleOf(whole.items, schemas, inner)];
  const choice = whole.anyOf?.[0] ?? whole.oneOf?.[0];
  if (choice) return exampleOf(choice, schemas, inner);
  if (whole.properties) return exampleObject(whole, schemas, inner);
  return simpleExample(whole);
}

function exampleObject(
  whole: Schema,
  schemas: Schemas,
  options: { sent?: boolean; around?: string[] },
): Record<string, unknown> {
  const shown = Object.entries(whole.properties ?? {}).filter(
    ([name, field]) => !options.sent || whole.required?.includes(name) || isTelling(field),
  );
  return Object.fromEntries(
    shown.map(([name, field]) => [name, exampleOf(field, schemas, options)]),
  );
}

const isTelling = (field: Schema) =>
  field.format !== 'uuid' && (field.example !== undefined || field.default !== undefined);

function simpleExample(schema: Schema): unknown {
  const types = [schema.type ?? 'object'].flat();
  if (types.includes('null')) return null;
  if (types.includes('string')) return BY_FORMAT[schema.format ?? ''] ?? '…';
  if (types.includes('integer') || types.includes('number')) return schema.minimum ?? 0;
  if (types.includes('boolean')) return false;
  return {};
}

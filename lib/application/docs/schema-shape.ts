import type { Schema, Schemas } from './openapi.types';

/** The name of the component that a schema points to. */
export const refName = (schema: Schema) => schema.$ref?.split('/').at(-1);

/** Where a component stands on the page. */
export const schemaAnchor = (name: string) => `schema-${name}`;

/** A schema with its reference followed and its `allOf` merged: one object to read. */
export function wholeSchema(schema: Schema, schemas: Schemas): Schema {
  const name = refName(schema);
  if (name) return wholeSchema(schemas[name] ?? {}, schemas);
  if (!schema.allOf) return schema;
  const parts = schema.allOf.map((part) => wholeSchema(part, schemas));
  return {
    ...Object.assign({}, ...parts),
    ...schema,
    allOf: undefined,
    properties: Object.assign({}, ...parts.map((part) => part.properties), schema.properties),
    required: [...parts, schema].flatMap((part) => part.required ?? []),
  };
}

export interface Field {
  /** The objects around it, such as `changes[].`. */
  within: string;
  name: string;
  required: boolean;
  schema: Schema;
}

/**
 * A schema's fields from the outside in. Objects written in place are opened; a component is left
 * to its own section.
 */
export function fieldsOf(schema: Schema, schemas: Schemas, within = ''): Field[] {
  const whole = wholeSchema(schema, schemas);
  return Object.entries(whole.properties ?? {}).flatMap(([name, field]) => [
    { within, name, required: whole.required?.includes(name) ?? false, schema: field },
    ...(isReference(field) ? [] : fieldsOf(entryOf(field), schemas, inside(within, name, field))),
  ]);
}

const entryOf = (schema: Schema): Schema => (schema.items ? entryOf(schema.items) : schema);
const isReference = (schema: Schema) => entryOf(schema).$ref !== undefined;
const inside = (within: string, name: string, schema: Schema) =>
  `${within}${name}${schema.items ? '[]' : ''}.`;

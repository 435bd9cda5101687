import fc from 'fast-check';

/** A JSON Schema, as far as the API's document uses it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Where an id is to be put in when a request is made: of which kind, and which of them. */
const idMark = (kind: string, n: number): string => `@id:${kind}:${n}@`;

/** An id of what a field names; of anything where it names nothing. */
export const idsOf = (field: string): fc.Arbitrary<string> => {
  const kind = KINDS.find(([name]) => name.test(field))?.[1];
  return fc.nat(5).map((n) => idMark(kind ?? 'any', n));
};

const KINDS: [RegExp, string][] = [
  [/comment/i, 'comments'],
  [/evidence/i, 'evidence'],
  [/action/i, 'actions'],
  [/waiver/i, 'waivers'],
  [/guide/i, 'guides'],
  [/^token$/i, 'tokens'],
  [/checklist/i, 'checklists'],
  [/reviewItem/i, 'reviewItems'],
  [/person|assignee|owner|^to$|^from$/i, 'people'],
  [/project/i, 'projects'],
  [/run/i, 'runs'],
  [/review|previous/i, 'reviews'],
  [/participant/i, 'seats'],
  [/item|^id$/i, 'items'],
];

/**
 * Values that a schema lets through.
 * @param named what `$ref` may name
 * @param field the field's name, which says what an id is of
 */
export function valuesOf(
  schema: JsonSchema,
  named: Record<string, JsonSchema>,
  field = '',
): fc.Arbitrary<unknown> {
  const of = (one: JsonSchema, name = field) => valuesOf(one, named, name);
  if (schema.$ref) return of(named[schema.$ref.split('/').at(-1) as string] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => of(one)));
  if (schema.allOf)
    return fc
      .tuple(...schema.allOf.map((one) => of(one)))
      .map((parts) => Object.assign({}, ...parts));
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => of({ ...schema, type })));
  switch (schema.type) {
    case 'string':
      return strings(schema, field);
    case 'integer':
    case 'number':
      if (/^(?:version|round|from)$/.test(field)) return fc.constantFrom(1, 1, 1, 2, 0);
      return fc.integer({
        min: schema.minimum ?? 0,
        max: Math.min(schema.maximum ?? 100, 2 ** 31),
      });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(of(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 4, 4)),
      });
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([name, one]) => [name, of(one, name)]),
        ),
        { requiredKeys: (schema.required ?? []) as never[] },
      );
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function strings(schema: JsonSchema, field: string): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid':
      if (field === 'mutationId') return fc.uuid({ version: 7 });
      return fc.oneof({ weight: 6, arbitrary: idsOf(field) }, { weight: 1, arbitrary: fc.uuid() });
    case 'date':
      return fc.constantFrom('2026-12-01', '2020-02-29', '1970-01-01', '9999-12-31');
    case 'date-time':
      return fc.constantFrom('2026-12-01T00:00:00.000Z', '1970-01-01T00:00:00Z');
    case 'email':
      return fc.emailAddress();
    case 'uri':
      return fc.webUrl();
  }
  if (schema.pattern && !schema.pattern.includes('\\p'))
    return fc.stringMatching(new RegExp(schema.pattern));
  const minLength = schema.minLength ?? 0;
  return fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'é', '漢', '😀', ' ', '@', '|', '*'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
    minLength,
    maxLength: Math.max(minLength, Math.min(schema.maxLength ?? 40, 40)),
  });
}

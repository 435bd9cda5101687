import fc from 'fast-check';
import { idsOf, type JsonSchema, valuesOf } from './schema-values';
import { nearly, wildValues } from './wild-values';

/** One request that a fuzz makes, whose ids are still to be put in. */
export interface FuzzRequest {
  operationId: string;
  method: string;
  path: string;
  by: (typeof CALLERS)[number];
  body?: unknown;
  headers: Record<string, string>;
}

export const CALLERS = ['owner', 'member', 'guest', 'nobody'] as const;

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
}

/** Requests of every operation of a document: right, nearly right, and wild. */
export function fuzzRequests(document: ApiDocument): fc.Arbitrary<FuzzRequest> {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      requestsOf(method.toUpperCase(), path, operation, document.components.schemas),
    ),
  );
  return fc.oneof(...all);
}

function requestsOf(
  method: string,
  path: string,
  operation: Operation,
  named: Record<string, JsonSchema>,
): fc.Arbitrary<FuzzRequest> {
  const parameters = (operation.parameters ?? []).map((one) => ({
    ...one,
    values: fc.oneof(
      {
        weight: 14,
        // What stands in a path is an id, whatever else may stand there.
        arbitrary:
          one.in === 'path' && !one.schema.enum
            ? idsOf(nameIn(path, one.name))
            : valuesOf(one.schema, named, one.name),
      },
      { weight: 1, arbitrary: wildValues },
    ),
  }));
  const within = parameters.filter(({ in: where }) => where === 'path');
  const queried = parameters.filter(({ in: where }) => where === 'query');
  const schema = operation.requestBody?.content['application/json']?.schema;
  const valid = schema && valuesOf(schema, named);
  const bodies = valid
    ? fc.oneof(
        { weight: 5, arbitrary: valid },
        { weight: 4, arbitrary: nearly(valid) },
        { weight: 1, arbitrary: wildValues },
      )
    : fc.constant(undefined);
  return fc
    .record({
      by: callers,
      body: bodies,
      segments: fc.record(Object.fromEntries(within.map(({ name, values }) => [name, values]))),
      query: fc.record(Object.fromEntries(queried.map(({ name, values }) => [name, values])), {
        requiredKeys: [],
      }),
      headers: fc.oneof(
        { weight: 19, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: oddHeaders },
      ),
    })
    .map(({ by, body, segments, query, headers }) => ({
      operationId: operation.operationId,
      method,
      path: `${path.replace(/\{(\w+)\}/g, (_, name) => encoded(segments[name]))}${asQuery(query)}`,
      by,
      body,
      headers: headers as Record<string, string>,
    }));
}

/** Who may more is asked for more: the others are mostly told to sign in. */
const callers = fc.oneof(
  { weight: 5, arbitrary: fc.constant('owner' as const) },
  { weight: 3, arbitrary: fc.constant('member' as const) },
  { weight: 1, arbitrary: fc.constant('guest' as const) },
  { weight: 1, arbitrary: fc.constant('nobody' as const) },
);

const oddHeaders = fc.record(
  {
    accept: fc.constantFrom('text/event-stream', 'text/html', '*/*', 'x'),
    'content-type': fc.constantFrom(
      'text/plain',
      'application/json; charset=latin1',
      'application/xml',
      'a/b;=;',
    ),
    'if-none-match': fc.constantFrom('*', '"x"', 'W/', '"'),
    'last-event-id': fc.constantFrom('-1', '1e9', 'x', '9'.repeat(40)),
    origin: fc.constantFrom('null', 'https://evil.example', 'http://localhost:3000'),
    'walkaround-person': fc.constantFrom('x', '0'),
    'content-length': fc.constantFrom('0', '-1', '99999999', 'x'),
  },
  { requiredKeys: [] },
);

/** Of `/runs/{id}/items` the id is a run's. */
function nameIn(path: string, name: string): string {
  if (name !== 'id') return name;
  const before = path.split('/')[path.split('/').indexOf('{id}') - 1] ?? '';
  return before === 'review-items' ? 'reviewItem' : before;
}

function encoded(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  // Marks of ids are put in later; what is left of an empty one would be another address.
  return text.startsWith('@id:')
    ? text
    : encodeURIComponent(text.toWellFormed().slice(0, 2_000)) || '%20';
}

function asQuery(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encoded(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Puts ids into what was made. @param ids by kind; a kind without any takes one of all */
export function withIds<T>(value: T, ids: Record<string, string[]>): T {
  const all = Object.values(ids).flat();
  const pick = (kind: string, n: number) => {
    const some = ids[kind]?.length ? (ids[kind] as string[]) : all;
    return some[n % some.length] as string;
  };
  const text = JSON.stringify(value);
  if (text === undefined) return value;
  return JSON.parse(text.replace(/@id:(\w+):(\d+)@/g, (_, kind, n) => pick(kind, Number(n))));
}

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { curlCommands, quoted } from './curl-command';
import type { OpenApiDocument, Schema } from './openapi.types';
import { bodyOf, jsonOf, operationsByTag, successOf } from './operations';
import { exampleOf } from './schema-example';
import { limitsOf } from './schema-limits';
import { fieldsOf } from './schema-shape';

async function described() {
  const { owner } = await testWorld();
  const document = (await (await owner.fetch('/api/v1/openapi.json')).json()) as OpenApiDocument;
  const operations = operationsByTag(document).flatMap(([, some]) => some);
  return { document, operations, schemas: document.components.schemas };
}

test('every example, sent or answered, is one that its schema allows', async () => {
  const { document, operations, schemas } = await described();
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: 'doc', components: document.components });
  const errors = (schema: Schema, value: unknown) => {
    const absolute = JSON.stringify(schema).replaceAll('"#/components', '"doc#/components');
    const validate = ajv.compile(JSON.parse(absolute));
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  for (const operation of operations) {
    const body = bodyOf(operation);
    const answer = jsonOf(successOf(operation).reply.content);
    const found = [
      body && errors(body, exampleOf(body, schemas, { sent: true })),
      answer && errors(answer, exampleOf(answer, schemas)),
    ];
    expect([operation.operationId, ...found.filter(Boolean)]).toEqual([operation.operationId]);
  }
});

test('a request’s example marks nothing and names nothing that need not be named', async () => {
  const { schemas } = await described();
  const schema = { $ref: '#/components/schemas/ItemChange' };
  expect(exampleOf(schema, schemas, { sent: true })).toEqual({
    status: 'done',
    justification: 'The endpoint is internal.',
    dueOn: '2026-11-30',
    version: 3,
  });
});

test('a schema that holds itself has an example', () => {
  const tree = { properties: { children: { type: 'array', items: { $ref: '#/x/Tree' } } } };
  expect(exampleOf({ $ref: '#/x/Tree' }, { Tree: tree })).toEqual({ children: [{}] });
});

test('objects in place are opened, components are not, and allOf is one', () => {
  const schemas = { Base: { properties: { id: { type: 'string' } }, required: ['id'] } };
  const list = { type: 'array', items: { properties: { on: { $ref: '#/x/Base' } } } };
  const schema = { allOf: [{ $ref: '#/x/Base' }, { properties: { list } }] };
  expect(
    fieldsOf(schema, schemas).map(({ within, name, required }) => [within + name, required]),
  ).toEqual([
    ['id', true],
    ['list', false],
    ['list[].on', false],
  ]);
});

test.each([
  [{ minLength: 1, maxLength: 200 }, ['1 to 200 characters']],
  [{ maxItems: 5000 }, ['At most 5,000 entries']],
  [{ minimum: 0, default: 0 }, ['At least 0', 'Default `0`']],
  [{ enum: ['a', 'b'], default: '' }, ['One of `a`, `b`', 'Default `""`']],
  [{ type: 'string' }, []],
])('limits of %j', (schema, limits) => {
  expect(limitsOf(schema)).toEqual(limits);
});

test('a command has the method, the body, the token and an address a shell takes as it is', async () => {
  const { operations, schemas } = await described();
  const commands = (id: string) => {
    const operation = operations.find(({ operationId }) => operationId === id);
    return operation && curlCommands(operation, schemas, 'http://localhost:3000');
  };
  expect(commands('deleteRun')?.[0]).toMatch(
    /^curl -H "Authorization: Bearer \$WALKAROUND_TOKEN" -X DELETE \\\n {2}'http:[^']+'$/,
  );
  expect(commands('createProject')?.[0]).toContain('-d \'{"name":"Orders service"');
  expect(commands('changeMyPassword')?.[0]).toContain('curl -b cookies.txt');
  expect(commands('join')?.[0]).toContain('curl -c cookies.txt');
  expect(commands('listProjects')?.[0]).toContain('?page=1&limit=20&');
  expect(commands('listEvents')?.[1]).toContain('curl -N');
  expect(quoted("it's")).toBe("'it'\\''s'");
});

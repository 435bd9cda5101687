import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Operation {
  operationId: string;
  method: string;
  path: string;
  pattern: RegExp;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
  hasBody: boolean;
  /** The media types that its body may have. */
  bodyTypes: string[];
  isPublic: boolean;
  /** Its body may be as large as a document. */
  isLong: boolean;
}

/**
 * Holds responses against an OpenAPI 3.1 document.
 * @param document the document as the server gives it
 */
export function conformance(document: {
  paths: Record<string, Record<string, never>>;
  components: { schemas: Record<string, object> };
}) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const root = ajv.addSchema({ $id: 'doc', components: document.components });
  const operations: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(
      methods as Record<
        string,
        {
          operationId: string;
          responses: never;
          requestBody?: { content: object };
          security?: object[];
          'x-long-body'?: boolean;
        }
      >,
    ).map(([method, operation]) => ({
      operationId: operation.operationId,
      method: method.toUpperCase(),
      path,
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      responses: operation.responses,
      hasBody: operation.requestBody !== undefined,
      bodyTypes: Object.keys(operation.requestBody?.content ?? {}),
      isPublic: operation.security?.length === 0,
      isLong: operation['x-long-body'] ?? false,
    })),
  );
  const seen = new Set<string>();

  return { operations, seen, check };

  /** @throws Error when the response is not one that the document promises */
  async function check(method: string, url: string, response: Response): Promise<void> {
    const path = new URL(url, 'http://localhost').pathname;
    const operation = operations.find((one) => one.method === method && one.pattern.test(path));
    if (!operation) throw new Error(`${method} ${path} is not in the document`);
    const name = `${operation.operationId} ${response.status}`;
    seen.add(name);
    const promised = operation.responses[response.status];
    if (!promised)
      throw new Error(`${name} is not in the document: ${await response.clone().text()}`);
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    if (!promised.content || response.status === 304) return;
    const schema = (promised.content[type] ?? promised.content['*/*'])?.schema;
    if (!schema) throw new Error(`${name}: ${type} is not in the document`);
    if (type !== 'application/json') return;
    const validate = root.compile(absolute(schema));
    const body = await response.clone().json();
    if (!validate(body))
      throw new Error(
        `${name}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(body).slice(0, 600)}`,
      );
  }
}

/** The same schema with its references pointing into the document. */
function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"doc#/components'));
}

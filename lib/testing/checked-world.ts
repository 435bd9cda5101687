import { conformance } from './conformance';
import { testWorld, type Visitor } from './test-world';

/** A world whose every answer is held against the document. */
export async function checkedWorld(options: Parameters<typeof testWorld>[0] = {}) {
  const w = await testWorld({
    ...options,
    guides: {
      'backend-developer.md':
        '---\nname: backend-developer\ntitle: Backend\n---\n\n## New Endpoint\n\n- [ ] Write tests\n\n  With **care**.\n- [ ] Document it\n',
      'broken.md': '# Broken\n\n- [ ] x\0\n',
    },
  });
  const document = await (await w.owner.fetch('/api/v1/openapi.json')).json();
  const conform = conformance(document);
  const as =
    (visitor: Visitor) =>
    async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const response = await visitor.fetch(`/api/v1${path}`, {
        method,
        headers: body === undefined ? headers : { 'content-type': typeOf(body), ...headers },
        ...(body === undefined ? {} : { body: isRaw(body) ? body : JSON.stringify(body) }),
      });
      await conform.check(method, `/api/v1${path}`, response);
      const text = await response.clone().text();
      return {
        status: response.status,
        headers: response.headers,
        json: /^application\/json\b/.test(response.headers.get('content-type') ?? '')
          ? JSON.parse(text)
          : null,
        text,
      };
    };
  return { ...w, document, conform, as };
}

const isRaw = (body: unknown): body is string | Uint8Array<ArrayBuffer> =>
  typeof body === 'string' || body instanceof Uint8Array;

const typeOf = (body: unknown) =>
  body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';

/** A visitor's requests, each answer held against the document. */
export type Caller = Awaited<ReturnType<typeof checkedWorld>>['as'] extends (v: Visitor) => infer A
  ? A
  : never;

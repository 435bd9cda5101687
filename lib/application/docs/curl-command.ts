import type { Operation, Parameter, Schemas } from './openapi.types';
import { bodyOf, successOf, tokenScopeOf } from './operations';
import { EXAMPLE_ID, exampleOf } from './schema-example';

/** Where the commands on the page keep the session. */
export const COOKIE_JAR = 'cookies.txt';
/** How the commands on the page send a token, which the shell has in a variable. */
export const BEARER = '-H "Authorization: Bearer $WALKAROUND_TOKEN"';

/**
 * The commands that call an operation from a shell, ready to paste.
 * @param origin where the server is, such as `http://localhost:3000`
 */
export function curlCommands(operation: Operation, schemas: Schemas, origin: string): string[] {
  const url = quoted(`${origin}${examplePath(operation)}`);
  const body = bodyOf(operation);
  const command = [
    ['curl', identity(operation), method(operation, body !== undefined)],
    ...(body
      ? [
          ["-H 'Content-Type: application/json'"],
          [`-d ${quoted(JSON.stringify(exampleOf(body, schemas, { sent: true })))}`],
        ]
      : []),
    [url],
  ];
  const streams = successOf(operation).reply.content?.['text/event-stream'];
  return [
    lines(command),
    ...(streams
      ? [lines([['curl -N', identity(operation)], ["-H 'Accept: text/event-stream'"], [url]])]
      : []),
  ];
}

/** A word of a shell command, whatever is in it. */
export const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A command's parts, continued from line to line. */
const lines = (parts: string[][]) =>
  parts.map((words) => words.filter(Boolean).join(' ')).join(' \\\n  ');

/** What anyone may change, hands over a session: the first account, and joining. */
function identity(operation: Operation): string {
  const { method, 'x-access': access } = operation;
  if (access !== 'public') return tokenScopeOf(operation) ? BEARER : `-b ${COOKIE_JAR}`;
  return method === 'get' ? '' : `-c ${COOKIE_JAR}`;
}

function method(operation: Operation, hasBody: boolean): string {
  const implied = hasBody ? 'post' : 'get';
  return operation.method === implied ? '' : `-X ${operation.method.toUpperCase()}`;
}

function examplePath({ path, parameters = [] }: Operation): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(exampleValue(parameters.find((one) => one.name === name) ?? { name })),
  );
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || one.schema.default !== undefined))
    .map((one) => [one.name, exampleValue(one)]);
  return query.length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
}

function exampleValue({ name, schema }: Pick<Parameter, 'name'> & Partial<Parameter>): string {
  const value = schema?.example ?? schema?.default;
  if (value !== undefined) return String(value);
  return /id$/i.test(name) ? EXAMPLE_ID : name.toUpperCase();
}

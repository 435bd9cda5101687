import type { Content, OpenApiDocument, Operation, Reply, Schema } from './openapi.types';

/** A document's operations under their first tag, both in the document's order. */
export function operationsByTag(document: OpenApiDocument): [tag: string, Operation[]][] {
  const tags = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, rest] of Object.entries(methods)) {
      const tag = rest.tags[0] ?? 'Other';
      tags.set(tag, [...(tags.get(tag) ?? []), { ...rest, method, path }]);
    }
  }
  return [...tags];
}

/** The schema of an operation's JSON body, if it takes one. */
export const bodyOf = (operation: Operation) => jsonOf(operation.requestBody?.content);

/** What the operation answers when all went well. */
export function successOf(operation: Operation): { status: string; reply: Reply } {
  const found = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  if (!found) throw new Error(`${operation.operationId} has no successful answer`);
  return { status: found[0], reply: found[1] };
}

/** The error codes that an operation can answer with. */
export const failuresOf = (operation: Operation) =>
  Object.entries(operation.responses)
    .filter(([status]) => Number(status) >= 400)
    .map(([status, { description }]) => ({ status, code: description }));

/** The schema of a JSON content, if there is one. */
export const jsonOf = (content: Content | undefined): Schema | undefined =>
  content?.['application/json']?.schema;

/** The scope that a token needs for an operation; none where no token will do. */
export const tokenScopeOf = ({ security = [] }: Operation): string | undefined =>
  security.find(({ token }) => token)?.token?.[0];

import { html } from 'hono/html';
import { fieldsTable } from './fields-table';
import type { Operation, Schemas } from './openapi.types';
import { jsonOf, successOf } from './operations';
import { exampleOf } from './schema-example';
import { fieldsOf, wholeSchema } from './schema-shape';
import { typeOf } from './schema-type';
import { jsonBlock, type Markup, sentence } from './text-markup';

/** What an operation answers when all went well: status, headers, `data`, and an example. */
export function replyPart(operation: Operation, schemas: Schemas): Markup {
  const { operationId: id, responses } = operation;
  const { status, reply } = successOf(operation);
  const envelope = jsonOf(reply.content);
  const data = envelope && wholeSchema(envelope, schemas).properties?.data;
  return html`<h4>Answer</h4>
<p><strong class="status">${status}</strong> ${
    data ? html`<code>data</code> is ${typeOf(data)}` : 'without a body'
  }</p>
${otherContent(operation)}
${Object.entries(reply.headers ?? {}).map(
  ([name, { description }]) => html`<p>Header <code>${name}</code>: ${description}</p>`,
)}
${responses['304'] ? html`<p><strong class="status">304</strong> ${sentence(responses['304'].description)}</p>` : ''}
${data ? fieldsTable(fieldsOf(data.items ?? data, schemas), `Fields of the answer of ${id}`) : ''}
${envelope ? jsonBlock(exampleOf(envelope, schemas), `Example answer of ${id}`) : ''}`;
}

function otherContent(operation: Operation): Markup[] {
  return Object.entries(successOf(operation).reply.content ?? {})
    .filter(([type]) => type !== 'application/json')
    .map(([type, { schema }]) => html`<p>Or as <code>${type}</code>: ${schema.description}</p>`);
}

import { html } from 'hono/html';
import { curlCommands } from './curl-command';
import { fieldsTable } from './fields-table';
import type { Operation, Schemas } from './openapi.types';
import { bodyOf, failuresOf, tokenScopeOf } from './operations';
import { replyPart } from './reply-part';
import { exampleOf } from './schema-example';
import { fieldsOf } from './schema-shape';
import { typeOf } from './schema-type';
import { codeBlock, jsonBlock, type Markup, sentence } from './text-markup';

const WHO = {
  public: 'Anyone, without signing in',
  person: 'Anyone who is signed in',
  staff: 'An owner or an admin of the workspace',
  owner: 'An owner of the workspace',
};

/** One operation: what it takes, what it gives, and how to call it. */
export function operationSection(operation: Operation, schemas: Schemas, origin: string): Markup {
  const { operationId: id, method, path, summary, description } = operation;
  return html`<article class="operation" id="${id}" aria-labelledby="${id}-name" data-words="${wordsOf(operation, schemas)}">
<h3 id="${id}-name"><a class="anchor" href="#${id}">${summary}</a></h3>
<p class="address">${methodBadge(method)} <code>${path}</code></p>
${description ? html`<p>${sentence(description)}</p>` : ''}
<p class="who"><strong>Who may call it:</strong> ${WHO[operation['x-access'] ?? 'person']}.${tokenPart(operation)} <span class="name">Named <code>${id}</code> in the document.</span></p>
${parametersPart(operation)}
${bodyPart(operation, schemas)}
${replyPart(operation, schemas)}
<h4>Errors</h4>
<ul class="errors">${failuresOf(operation).map(
    ({ status, code }) => html`<li><a href="#error-${code}">${status} ${code}</a></li>`,
  )}</ul>
<h4>From a shell</h4>
${curlCommands(operation, schemas, origin).map((command, at) =>
  codeBlock(command, `${at ? 'the live command' : 'the command'} for ${id}`),
)}
</article>`;
}

function tokenPart(operation: Operation): Markup | '' {
  if (operation['x-access'] === 'public') return '';
  const scope = tokenScopeOf(operation);
  return scope ? html` With a token: scope <code>${scope}</code>.` : html` Not with a token.`;
}

/** A method as a coloured word. */
export const methodBadge = (method: string): Markup =>
  html`<span class="method ${method}">${method.toUpperCase()}</span>`;

function parametersPart({ parameters = [], operationId }: Operation): Markup | '' {
  if (parameters.length === 0) return '';
  const fields = parameters.map(({ name, in: place, required = false, description, schema }) => ({
    within: '',
    name,
    in: place,
    required,
    schema: { description, ...schema },
  }));
  return html`<h4>Parameters</h4>${fieldsTable(fields, `Parameters of ${operationId}`)}`;
}

function bodyPart(operation: Operation, schemas: Schemas): Markup | '' {
  const body = bodyOf(operation);
  if (!body) return '';
  const { operationId: id } = operation;
  return html`<h4>Body</h4>
<p>JSON: ${typeOf(body)}</p>
${fieldsTable(fieldsOf(body, schemas), `The body’s fields of ${id}`)}
${jsonBlock(exampleOf(body, schemas, { sent: true }), `Example body of ${id}`)}`;
}

/** What the filter looks through. */
function wordsOf(operation: Operation, schemas: Schemas): string {
  const body = bodyOf(operation);
  const { method, path, operationId, summary, description, tags, parameters = [] } = operation;
  const names = [...parameters, ...(body ? fieldsOf(body, schemas) : [])].map(({ name }) => name);
  return [method, path, operationId, summary, description, ...tags, ...names]
    .join(' ')
    .toLowerCase();
}

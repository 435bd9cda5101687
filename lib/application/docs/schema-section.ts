import { html } from 'hono/html';
import { fieldsTable } from './fields-table';
import type { Schema, Schemas } from './openapi.types';
import { exampleOf } from './schema-example';
import { fieldsOf, schemaAnchor } from './schema-shape';
import { typeOf } from './schema-type';
import { jsonBlock, type Markup, sentence } from './text-markup';

/** One component schema: where the types of operations lead. */
export function schemaSection(name: string, schema: Schema, schemas: Schemas): Markup {
  const anchor = schemaAnchor(name);
  const fields = fieldsOf(schema, schemas);
  return html`<article class="schema" id="${anchor}" aria-labelledby="${anchor}-name">
<h3 id="${anchor}-name"><a class="anchor" href="#${anchor}">${name}</a></h3>
${schema.description ? html`<p>${sentence(schema.description)}</p>` : ''}
${schema.allOf ? html`<p>Made of ${typeOf(schema)}.</p>` : ''}
${fields.length > 0 ? fieldsTable(fields, `Fields of ${name}`) : html`<p>${typeOf(schema)}</p>`}
${jsonBlock(exampleOf(schema, schemas), `Example of ${name}`)}
</article>`;
}

import { html } from 'hono/html';
import type { Schema } from './openapi.types';
import { limitsOf } from './schema-limits';
import type { Field } from './schema-shape';
import { typeOf } from './schema-type';
import { type Markup, sentence } from './text-markup';

/**
 * Fields or parameters as a table. It names its roles because the phone layout lays its rows out
 * as blocks, which would take the table from screen readers.
 * @param caption what it lists, for who can't see where it stands
 */
export function fieldsTable(fields: (Field & { in?: string })[], caption: string): Markup {
  const places = fields.some((field) => field.in);
  const names = ['Name', ...(places ? ['In'] : []), 'Type', 'Required', 'Description', 'Example'];
  return html`<table role="table">
<caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row">${names.map(
    (name) => html`<th role="columnheader" scope="col">${name}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${fields.map(
    (field) => html`<tr role="row">
<th role="rowheader" scope="row"><code>${
      field.within ? html`<span class="within">${field.within}</span><wbr>` : ''
    }${field.name}</code></th>
${places ? cell('In', field.in) : ''}
${cell('Type', typeOf(field.schema))}
${cell('Required', field.required ? 'yes' : 'no')}
${cell('Description', aboutField(field.schema))}
${cell('Example', exampleCell(field.schema))}
</tr>`,
  )}</tbody>
</table>`;
}

const cell = (name: string, content: Markup | string | undefined): Markup =>
  html`<td role="cell" data-name="${name}"${content ? '' : html` class="none"`}>${content ?? ''}</td>`;

function aboutField(schema: Schema): Markup | undefined {
  const limits = limitsOf(schema);
  if (!schema.description && limits.length === 0) return undefined;
  return html`${schema.description ? html`<p>${sentence(schema.description)}</p>` : ''}${limits.map(
    (limit) => html`<p class="limit">${sentence(limit)}</p>`,
  )}`;
}

function exampleCell({ example }: Schema): Markup | undefined {
  if (example === undefined) return undefined;
  return html`<code>${typeof example === 'string' ? example : JSON.stringify(example)}</code>`;
}

import { html } from 'hono/html';
import type { Schema } from './openapi.types';
import { refName, schemaAnchor } from './schema-shape';
import type { Markup } from './text-markup';

/** A schema's type in words; a component is a link to its section. */
export function typeOf(schema: Schema): Markup {
  const name = refName(schema);
  if (name) return html`<a href="#${schemaAnchor(name)}">${name}</a>`;
  if (schema.items) return html`array of ${typeOf(schema.items)}`;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return html`${choices.map((one, at) => html`${at ? ' or ' : ''}${typeOf(one)}`)}`;
  if (schema.allOf)
    return html`${schema.allOf.map((one, at) => html`${at ? ' and ' : ''}${one.$ref ? typeOf(one) : 'more fields'}`)}`;
  const words = [schema.type ?? 'any'].flat().join(' or ');
  return html`${words}${schema.format ? html` <span class="format">(${schema.format})</span>` : ''}`;
}

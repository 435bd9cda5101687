import { html } from 'hono/html';
import { INTRODUCTION } from './introduction';
import type { OpenApiDocument, Operation } from './openapi.types';
import { methodBadge } from './operation-section';
import { schemaAnchor } from './schema-shape';
import type { Markup } from './text-markup';

/** Where a tag's operations begin. */
export const tagAnchor = (tag: string) => `tag-${tag.toLowerCase().replace(/\W+/g, '-')}`;

/** The way to every part of the page, with room for the filter that the script brings to life. */
export function navigation(document: OpenApiDocument, tags: [string, Operation[]][]): Markup {
  return html`<div class="side">
<form role="search" class="filter" data-filter hidden>
<label for="filter">Find an operation</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false" aria-describedby="filter-hint" aria-keyshortcuts="/">
<p id="filter-hint" class="hint">By its name, address or fields.<span class="by-key"> Press <kbd>/</kbd> to come here.</span></p>
<p role="status" class="found" data-found></p>
</form>
<nav aria-label="Contents">
${group(
  'Start here',
  '#main',
  Object.entries(INTRODUCTION).map(([id, name]) => link(id, name)),
)}
${tags.map(([tag, operations]) => group(tag, `#${tagAnchor(tag)}`, operations.map(operationLink)))}
${group(
  'Schemas',
  '#schemas',
  Object.keys(document.components.schemas).map((name) => link(schemaAnchor(name), name)),
)}
</nav>
</div>`;
}

const group = (name: string, href: string, links: Markup[]): Markup =>
  html`<div class="group"><a class="group-name" href="${href}">${name}</a><ul>${links}</ul></div>`;

const link = (id: string, name: string): Markup => html`<li><a href="#${id}">${name}</a></li>`;

const operationLink = ({ operationId, method, summary }: Operation): Markup =>
  html`<li data-for="${operationId}"><a href="#${operationId}">${methodBadge(method)} ${summary}</a></li>`;

import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of the page; what is put into one is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A sentence of ours, with what stands between backticks as code. */
export const sentence = (text: string): Markup =>
  html`${text.split('`').map((part, at) => (at % 2 ? html`<code>${part}</code>` : part))}`;

/** Code in a block that can be copied whole. @param name what it is, for who can't see it */
export const codeBlock = (code: string, name: string): Markup =>
  html`<div class="code"><pre data-copy="${name}"><code>${code}</code></pre></div>`;

/** A value as JSON; a long one starts folded. */
export function jsonBlock(value: unknown, name: string): Markup {
  const text = JSON.stringify(value, null, 2);
  const count = text.split('\n').length;
  if (count <= LONG) return codeBlock(text, name);
  return html`<details><summary>${name}, ${count} lines</summary>${codeBlock(text, name)}</details>`;
}

const LONG = 40;

import { html } from 'hono/html';
import { introduction } from './introduction';
import { navigation, tagAnchor } from './navigation';
import type { OpenApiDocument } from './openapi.types';
import { operationSection } from './operation-section';
import { operationsByTag } from './operations';
import { schemaSection } from './schema-section';
import type { Markup } from './text-markup';

/**
 * The API's documentation as one page, from its OpenAPI document alone.
 * @param options.origin where the server is, for the commands
 * @param options.theme what the `theme` cookie says; anything but light and dark is the device's
 */
export function docsPage(
  document: OpenApiDocument,
  options: { origin: string; theme: string | undefined },
): Markup {
  const { origin, theme = 'system' } = options;
  const { schemas } = document.components;
  const tags = operationsByTag(document);
  return html`<!doctype html>
<html lang="en" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API · ${document.info.title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/api/docs/style.css">
<script src="/api/docs/filter.js" defer></script>
<script src="/api/docs/copy.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<a class="home" href="/">${document.info.title}</a>
<a href="/api/v1/openapi.json">OpenAPI document</a>
</header>
<div class="columns">
${navigation(document, tags)}
<main id="main" tabindex="-1">
<h1>${document.info.title} API</h1>
${introduction(document, origin)}
${tags.map(
  ([tag, operations]) => html`<section class="tag" aria-labelledby="${tagAnchor(tag)}">
<h2 id="${tagAnchor(tag)}">${tag}</h2>
${operations.map((operation) => operationSection(operation, schemas, origin))}
</section>`,
)}
<section aria-labelledby="schemas">
<h2 id="schemas">Schemas</h2>
${Object.entries(schemas).map(([name, schema]) => schemaSection(name, schema, schemas))}
</section>
</main>
</div>
</body>
</html>
`;
}

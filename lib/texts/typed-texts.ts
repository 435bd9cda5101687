/** How what people type as Markdown is called, in events as in answers. */
const TYPED = new Set(['note', 'body', 'comment', 'description']);

/** What somebody typed as Markdown, found in what an event holds. */
export function typedTexts(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'string' ? (TYPED.has(name) ? [value] : []) : typedTexts(value),
  );
}

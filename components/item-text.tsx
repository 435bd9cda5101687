/** An item's text, with what stands between backticks as code. */
export function ItemText({ text }: { text: string }) {
  if (!text.includes('`')) return text;
  return text.split(/`([^`]+)`/).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <code key={at} className="rounded bg-sunken px-1 font-mono text-[0.875em]">
        {part}
      </code>
    ) : (
      part
    ),
  );
}

import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { type ComponentProps, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { itemHast } from '@/lib/markdown/note-hast';

/** An item's Markdown as React elements, from the same phrases as reports write; see `ItemText`. */
export default function ItemMarkdown({
  text,
  markdown,
  reach,
}: {
  text: string;
  markdown: string;
  reach?: number | undefined;
}) {
  // A row is drawn with each tick, and its text stays the same.
  const tree = useMemo(() => itemHast({ text, markdown }), [text, markdown]);
  return toJsx(tree, reach);
}

function toJsx(tree: Root, reach: number | undefined) {
  const a = ({ href, children }: ComponentProps<'a'>) => (
    <a
      href={href}
      tabIndex={reach}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
      // The row that it stands in answers and selects; the link only leads somewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {children}
    </a>
  );
  const code = ({ children }: ComponentProps<'code'>) => (
    <code className="rounded bg-sunken px-1 font-mono text-[0.875em]">{children}</code>
  );
  return toJsxRuntime(tree, { Fragment, jsx, jsxs, components: { a, code } });
}

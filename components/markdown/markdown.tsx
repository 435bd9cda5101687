import type { Element, ElementContent, Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ComponentProps } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { cx } from '@/components/ui/class-names';
import { CopyButton } from '@/components/ui/copy-button';
import { noteHast } from '@/lib/markdown/note-hast';
import { toHast } from '@/lib/markdown/to-hast';
import { MARKDOWN_WORDS } from './markdown.words';

export interface MarkdownProps {
  source: string;
  /** A guide's prose, with headings, boxes and relative links, rather than what somebody typed. */
  document?: boolean;
  /** For comments and rows: smaller and tighter. */
  compact?: boolean;
  className?: string;
}

/**
 * A note, a comment or a document as React elements, never as a string of HTML. A note shows what
 * the report shows of it. Works on the server; in the browser, use `LazyMarkdown`.
 */
export function Markdown({ source, document = false, ...rest }: MarkdownProps) {
  return <MarkdownTree tree={document ? toHast(source) : noteHast(source)} {...rest} />;
}

export default Markdown;

/** A tree that `toHast` gave, for a page that changes it or shows some elements its own way. */
export function MarkdownTree({
  tree,
  compact = false,
  className,
  components,
}: Omit<MarkdownProps, 'source' | 'document'> & { tree: Root; components?: Partial<Components> }) {
  return (
    <div className={cx('prose-doc', compact && 'prose-compact', className)}>
      {toJsxRuntime(tree, {
        Fragment,
        jsx,
        jsxs,
        passNode: true,
        // An inline style would be blocked; a table's alignment is an attribute instead.
        tableCellAlignToStyle: false,
        components: { ...MARKDOWN_COMPONENTS, ...components },
      })}
    </div>
  );
}

export type ElementProps<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & {
  node?: Element;
};

function Anchor({ node: _, href, children, ...rest }: ElementProps<'a'>) {
  // A scheme that is none of these could run as a script: its text alone remains.
  if (href && /^[a-z][a-z\d+.-]*:/i.test(href) && !/^(https?|mailto|tel):/i.test(href)) {
    return <span>{children}</span>;
  }
  const away = href !== undefined && /^(https?:)?\/\//i.test(href);
  return (
    <a {...rest} href={href} rel={away ? 'noopener noreferrer nofollow' : undefined}>
      {children}
    </a>
  );
}

/** Nothing is loaded from another host, so a picture is a link to where it is. */
function Picture({ src, alt }: ElementProps<'img'>) {
  const label = alt || MARKDOWN_WORDS.picture;
  return typeof src === 'string' ? <Anchor href={src}>{label}</Anchor> : <span>{label}</span>;
}

function Box({ node: _, ...rest }: ElementProps<'input'>) {
  return (
    <input
      {...rest}
      aria-label={
        rest['aria-label'] ?? (rest.checked ? MARKDOWN_WORDS.ticked : MARKDOWN_WORDS.unticked)
      }
    />
  );
}

/** Lines never wrap, so that diagrams keep their shape; the block scrolls, with the keyboard too. */
function Code({ node, children, ...rest }: ElementProps<'pre'>) {
  const text = node ? textOf(node).replace(/\n$/, '') : '';
  return (
    <div className="doc-code group">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre {...rest} tabIndex={0}>
        {children}
      </pre>
      <CopyButton
        text={text}
        label={MARKDOWN_WORDS.copyCode}
        iconOnly
        className="absolute! top-1.5 right-1.5 bg-raised opacity-0 shadow-raised transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 coarse:opacity-100 print:hidden"
      />
    </div>
  );
}

function Table({ node: _, ...rest }: ElementProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="doc-table" tabIndex={0}>
      <table {...rest} />
    </div>
  );
}

/** How a document's elements are shown. */
export const MARKDOWN_COMPONENTS: Partial<Components> = {
  a: Anchor,
  img: Picture,
  input: Box,
  pre: Code,
  table: Table,
};

function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

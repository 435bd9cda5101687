import type { Element, ElementContent, Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { cloneElement, type ReactElement } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { cx } from '../ui/class-names';
import { MARKDOWN_COMPONENTS } from './markdown';
import { ofWeight, weightOf } from './pieces-of-tree';

/** Elements that are rendered at once: a few milliseconds' worth. */
const PIECE = 60;

/**
 * A long document for a page on the server, rendered a piece at a time, so that others are served
 * in between. It looks as `MarkdownTree` makes it.
 */
export function MarkdownInPieces({
  tree,
  className,
  components,
}: {
  tree: Root;
  className?: string;
  components?: Partial<Components>;
}) {
  const how = { ...MARKDOWN_COMPONENTS, ...components };
  return (
    <div className={cx('prose-doc', className)}>
      <Pieces nodes={tree.children as ElementContent[]} how={how} />
    </div>
  );
}

function Pieces({ nodes, how }: { nodes: ElementContent[]; how: Partial<Components> }) {
  return ofWeight(nodes, PIECE).map((piece, at) => {
    const [only] = piece;
    const isLong = piece.length === 1 && only?.type === 'element' && weightOf(only) > PIECE;
    return isLong && only.children.length > 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <Container key={at} node={only} how={how} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces never move
      <Piece key={at} nodes={piece} how={how} />
    );
  });
}

/** In these, text could only be white space, which React refuses. */
const IN_TABLES = ['table', 'thead', 'tbody', 'tr'];

/** An element whose content is too long for one piece. */
function Container({ node, how }: { node: Element; how: Partial<Components> }) {
  const empty = rendered([{ ...node, children: [] }], how) as ReactElement<{
    children: ReactElement;
  }>;
  const own = empty.type === Fragment ? empty.props.children : empty;
  const nodes = IN_TABLES.includes(node.tagName)
    ? node.children.filter(({ type }) => type !== 'text')
    : node.children;
  return cloneElement(own, {}, <Pieces nodes={nodes} how={how} />);
}

async function Piece({ nodes, how }: { nodes: ElementContent[]; how: Partial<Components> }) {
  await turn();
  return rendered(nodes, how);
}

function rendered(nodes: ElementContent[], how: Partial<Components>) {
  return toJsxRuntime(
    { type: 'root', children: nodes },
    { Fragment, jsx, jsxs, passNode: true, tableCellAlignToStyle: false, components: how },
  );
}

let last = Promise.resolve();

/** Resolves in a turn of the event loop that no other piece has, of whatever page. */
function turn(): Promise<void> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}

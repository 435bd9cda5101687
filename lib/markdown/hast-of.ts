import Slugger from 'github-slugger';
import type { Element, ElementContent, Root as HastRoot, Nodes } from 'hast';
import type { Html, Root as MdastRoot, Parents } from 'mdast';
import remarkRehype from 'remark-rehype';
import { withoutComments } from './plain-text';
import { isRemote, safeUrl } from './safe-url';

const PREFIX = 'user-content-';
const FLOW = ['root', 'blockquote', 'listItem', 'footnoteDefinition'];

// It needs no file: that only names one in messages of other plugins.
const transform = remarkRehype({
  clobberPrefix: PREFIX,
  handlers: { html: htmlAsText },
}) as unknown as (tree: MdastRoot) => HastRoot;

/** An mdast tree as a hast tree that is safe to render; see `toHast`. */
export function hastOf(tree: MdastRoot): HastRoot {
  const root = transform(tree);
  const slugs = new Slugger();
  const ids = new Set<string>();
  const anchors: Element[] = [];
  clean(root, false, (node) => {
    if (/^h[1-6]$/.test(node.tagName) && node.properties.id === undefined) {
      const id = PREFIX + (slugs.slug(textOf(node)) || slugs.slug('section'));
      node.properties.id = id;
      ids.add(id);
    }
    if (String(node.properties.href ?? '').startsWith('#')) anchors.push(node);
  });
  // A document links to its headings by their plain slugs.
  for (const { properties } of anchors) {
    const id = PREFIX + decode(String(properties.href).slice(1));
    if (ids.has(id)) properties.href = `#${encodeURI(id)}`;
  }
  return root;
}

function htmlAsText(_: unknown, node: Html, parent: Parents | undefined) {
  const value = withoutComments(node.value).trim();
  if (value === '') return undefined;
  const text: ElementContent = { type: 'text', value };
  if (!parent || !FLOW.includes(parent.type)) return text;
  return { type: 'element' as const, tagName: 'p', properties: {}, children: [text] };
}

function clean(node: Nodes, inLink: boolean, see: (element: Element) => void): void {
  if (node.type !== 'root' && node.type !== 'element') return;
  if (node.type === 'element') {
    if (node.tagName === 'img') cleanImage(node, inLink);
    if (node.tagName === 'a' && !safeUrl(node.properties.href)) delete node.properties.href;
    see(node);
  }
  const inside = inLink || (node.type === 'element' && node.tagName === 'a');
  for (const child of node.children) clean(child, inside, see);
}

/** Nothing may be loaded from another host, so such an image becomes a link to it. */
function cleanImage(node: Element, inLink: boolean): void {
  const { src, alt, title } = node.properties;
  if (!safeUrl(src)) delete node.properties.src;
  else if (isRemote(src)) {
    node.tagName = inLink ? 'span' : 'a';
    node.properties = inLink ? {} : { href: src, ...(title ? { title } : {}) };
    node.children = [{ type: 'text', value: String(alt || src) }];
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return text;
  }
}

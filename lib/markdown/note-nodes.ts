import type { ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { cleanText, oneLine } from './clean-text';
import { code, type Flow, paragraph, text, words } from './mdast-nodes';
import { parsePieces } from './parse-pieces';
import { plainText, withoutComments } from './plain-text';
import { webUrl } from './safe-url';

const DEEPEST = 12;

/** Gives the blocks of Markdown that somebody typed: `noteNodes`, or what it gave once. */
export type ReadNote = (markdown: string | null) => Flow[];

/**
 * Markdown that somebody typed, as blocks that stay what they are inside a report: task items are
 * plain ones that begin with `[ ]` or `[x]`, headings are bold, raw HTML is text without its comments,
 * references are resolved within the note or shown as text, and images are links. The screen shows
 * the same blocks; see `noteHast`.
 * @returns no blocks for an empty note; what is nested very deeply is flattened to its text
 */
export function noteNodes(markdown: string | null): Flow[] {
  const source = cleanText(markdown ?? '').trim();
  if (source === '') return [];
  if (isPlain(source)) return source.split(/\n{2,}/).map((part) => paragraph(...words(part)));
  try {
    const nodes = parsePieces(source).flatMap(({ tree }) => tree.children);
    const urls = definitionsOf({ type: 'root', children: nodes });
    return nodes.flatMap((node) => flow(node, urls, 0));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [paragraph(...words(source))];
  }
}

/** A text as it was typed, under why it is not shown as what it means. */
export function asTyped(markdown: string, why: string): Flow[] {
  const value = cleanText(markdown).trim();
  return [paragraph({ type: 'emphasis', children: [text(why)] }), { type: 'code', value }];
}

/** Whether nothing in it could be markup: letters, digits, and marks that only end sentences. */
export function isPlain(source: string): boolean {
  return !/[^\p{L}\p{M}\p{N}\n ,;?'"()/%-]|www|^[ \d+-]|\n[ \d+-]| {2}\n/iu.test(
    source.replace(/\.(?=\s|$)/g, ''),
  );
}

type Definitions = Map<string, string>;

function definitionsOf(node: Nodes, found: Definitions = new Map()): Definitions {
  if (node.type === 'definition' && !found.has(node.identifier)) {
    found.set(node.identifier, node.url);
  }
  if ('children' in node) for (const child of node.children) definitionsOf(child, found);
  return found;
}

function flow(node: RootContent, urls: Definitions, depth: number): Flow[] {
  if (depth > DEEPEST) return asText(plainText(node));
  const blocks = (nodes: RootContent[]) => nodes.flatMap((child) => flow(child, urls, depth + 1));
  switch (node.type) {
    case 'paragraph':
      return wrap(inline(node.children, urls));
    case 'heading': {
      const children = inline(node.children, urls);
      return children.length > 0 ? [paragraph({ type: 'strong', children })] : [];
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const label = node.type === 'blockquote' ? [] : asText(`[^${node.label ?? ''}]:`);
      const children = [...label, ...blocks(node.children)];
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'list': {
      const children = node.children.map((item) => plainItem(item, blocks(item.children)));
      const start = node.ordered ? { start: node.start ?? 1 } : {};
      const spread = children.some((child) => child.spread);
      return [{ type: 'list', ordered: node.ordered ?? false, ...start, spread, children }];
    }
    case 'table': {
      const rows = node.children.map((row) => ({
        ...row,
        children: row.children.map((cell) => ({ ...cell, children: inline(cell.children, urls) })),
      }));
      return [{ ...node, children: rows }];
    }
    case 'code':
      return [
        { type: 'code', lang: oneLine(node.lang ?? '') || null, value: cleanText(node.value) },
      ];
    case 'thematicBreak':
      return [node];
    case 'html':
      return asText(withoutComments(node.value));
    default:
      return [];
  }
}

function plainItem(item: ListItem, children: Flow[]): ListItem {
  if (typeof item.checked === 'boolean') {
    const box = text(item.checked ? '[x] ' : '[ ] ');
    const first = children[0];
    if (first?.type === 'paragraph') first.children.unshift(box);
    else children.unshift(paragraph(box));
  }
  return { type: 'listItem', checked: null, spread: children.length > 1, children };
}

/** What stands in a line, the same way: links to the web only, images as links, no raw HTML. */
export const inlineNodes = (nodes: PhrasingContent[]): PhrasingContent[] =>
  inline(nodes, new Map());

function inline(nodes: PhrasingContent[], urls: Definitions, inLink = false): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
      case 'html': {
        const shown = node.type === 'html' ? withoutComments(node.value) : node.value;
        const value = cleanText(shown).replace(/\s+/g, ' ');
        return value ? [text(value)] : [];
      }
      case 'emphasis':
      case 'strong':
      case 'delete': {
        const children = inline(node.children, urls, inLink);
        return children.length > 0 ? [{ type: node.type, children }] : [];
      }
      case 'link':
      case 'linkReference': {
        const url = 'url' in node ? node.url : (urls.get(node.identifier) ?? '');
        return link(url, inline(node.children, urls, true), inLink);
      }
      case 'image':
      case 'imageReference': {
        const url = 'url' in node ? node.url : (urls.get(node.identifier) ?? '');
        return link(url, words(node.alt ?? ''), inLink);
      }
      case 'inlineCode':
        return code(node.value);
      case 'footnoteReference':
        return [text(`[^${oneLine(node.label ?? '')}]`)];
      case 'break':
        return [node];
      default:
        return [];
    }
  });
}

function link(url: string, children: PhrasingContent[], inLink: boolean): PhrasingContent[] {
  const safe = webUrl(url);
  const shown = children.length > 0 ? children : words(url);
  return safe && !inLink && shown.length > 0
    ? [{ type: 'link', url: safe, children: shown }]
    : shown;
}

const asText = (value: string): Flow[] => wrap(words(value));
const wrap = (children: PhrasingContent[]): Flow[] =>
  children.length > 0 ? [paragraph(...children)] : [];

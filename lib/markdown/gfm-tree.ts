import type { Root } from 'mdast';
import {
  type CompileContext,
  fromMarkdown,
  type Options,
  type Token,
} from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const extensions = [gfm()];
const mdastExtensions = [
  gfmFromMarkdown(),
  {
    exit: {
      taskListCheck: keepStrayBox,
      taskListCheckValueChecked: exitBox,
      taskListCheckValueUnchecked: exitBox,
    },
  },
];

/** More than 100 quote, bullet or number markers at the start of one line. */
const TOO_DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){101}.*$/m;
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)+[ \t]*$/;

/**
 * A GitHub Flavored Markdown document (GFM 0.29) as an mdast tree: what remark-parse with
 * remark-gfm gives, without the writing half of remark-gfm, so that browsers needn't load it.
 * @param more what else micromark and mdast are to know; it comes before the usual
 * @throws RangeError if one line opens more than 100 quotes and lists. The parser's time grows with
 *   the square of their number and its stack with them: 4 kB of `- ` take a second.
 */
export function gfmTree(source: string, more?: Options): Root {
  const deep = TOO_DEEP.exec(source)?.[0];
  if (deep !== undefined && !RULE.test(deep)) throw new RangeError('Nested too deeply');
  return fromMarkdown(source, {
    extensions: [...extensions, ...(more?.extensions ?? [])],
    mdastExtensions: [...mdastExtensions, ...(more?.mdastExtensions ?? [])],
  });
}

// micromark takes the box of `1.` + line feed + `[x] a` for an item's, though the paragraph stands
// after the list (GFM 5.3). mdast-util-gfm-task-list-item then drops the box, and its development
// build throws; here it stays text.
function exitBox(this: CompileContext, token: Token): void {
  const parent = this.stack.at(-2);
  if (parent?.type === 'listItem')
    parent.checked = String(token.type) === 'taskListCheckValueChecked';
}

function keepStrayBox(this: CompileContext, token: Token): void {
  const parent = this.stack.at(-2);
  if (parent?.type === 'listItem' && typeof parent.checked === 'boolean') return;
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
}

import type { Root } from 'mdast';
import type { CompileContext, Options, Token } from 'mdast-util-from-markdown';
import { gfmTree } from './gfm-tree';
import type { Claimed } from './guide.types';
import { inapplicableBox } from './inapplicable-box';
import { workLimit } from './work-limit';

declare module 'mdast' {
  interface ListItemData {
    /** The mark between the brackets of a task: where it is, and what it says. */
    box?: { offset: number; claimed: Claimed };
  }
  interface CodeData {
    /** How many of a code block's fences are there: none if it is indented, one if never closed. */
    fences?: number;
  }
}

const boxes = inapplicableBox();
const options: Options = {
  mdastExtensions: [
    {
      enter: { codeFencedFence: countFence },
      exit: {
        taskListCheckValueChecked: exitBox('done'),
        taskListCheckValueUnchecked: exitBox('open'),
        taskListCheckValueInapplicable: exitBox('not_applicable'),
      },
    },
  ],
};

/**
 * A guide, or a part of one, as an mdast tree that also knows where boxes are, which code blocks
 * are never closed, and GitLab's `[~]`. A byte order mark is a character like any other.
 * @throws RangeError as `gfmTree`; GuideError if reading it would take too long
 */
export function guideTree(source: string): Root {
  // micromark eats one byte order mark, and counts offsets from after it.
  const text = source.startsWith('\uFEFF') ? `\uFEFF${source}` : source;
  return gfmTree(text, { ...options, extensions: [boxes, workLimit(source.length)] });
}

function exitBox(claimed: Claimed) {
  return function exit(this: CompileContext, token: Token): void {
    const item = this.stack.at(-2);
    // Only a space is open, as on GitHub: a tab is one to micromark where it fills one column, and a
    // box that is broken over two lines couldn't be ticked in place.
    if (item?.type !== 'listItem' || /[\r\n\t]/.test(this.sliceSerialize(token))) return;
    item.checked = claimed === 'done';
    item.data = { ...item.data, box: { offset: token.start.offset, claimed } };
  };
}

function countFence(this: CompileContext): void {
  // From the first fence to the last, what stands between is gathered on top of the block.
  const code = this.stack.findLast((node) => node.type === 'code');
  if (code) code.data = { ...code.data, fences: (code.data?.fences ?? 0) + 1 };
}

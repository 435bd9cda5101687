import { type Node, Parser } from 'commonmark';

/** A task as a second parser finds it. */
export interface FoundTask {
  /** From 1. */
  line: number;
  mark: string;
}

/**
 * The tasks of a document by commonmark.js, which shares no code with micromark, and the words of
 * GFM 5.3: a list item whose first block is a paragraph that begins with a box, white space, and
 * more. It knows no tables and footnotes; boxes of GitLab's `[~]` count as well.
 */
export function tasksOf(source: string): FoundTask[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const front = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const above = front.split('\n').length - 1;
  const lines = text.slice(front.length).split('\n');
  // It takes a byte order mark off by no rule of its own, and NUL for a replacement.
  const walker = new Parser().parse(lines.join('\n')).walker();
  const found: FoundTask[] = [];
  for (let step = walker.next(); step; step = walker.next()) {
    const task = step.entering ? taskOf(step.node, lines) : null;
    if (task) found.push({ ...task, line: task.line + above });
  }
  return found;
}

function taskOf(node: Node, lines: string[]): FoundTask | null {
  const first = node.type === 'item' ? node.firstChild : null;
  if (first?.type !== 'paragraph') return null;
  const [[line, column], [lastLine]] = first.sourcepos;
  const own = lines[line - 1]?.slice(column - 1) ?? '';
  const mark = /^\[([ xX~])\](?=[ \t]|$)(.*)$/s.exec(own);
  const goesOn = mark?.[2]?.trim() !== '' || lastLine > line;
  return mark && goesOn ? { line, mark: mark[1] as string } : null;
}

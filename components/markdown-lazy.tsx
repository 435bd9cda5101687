'use client';

import { lazy, Suspense } from 'react';
import { cx } from './class-names';
import type { MarkdownProps } from './markdown';
import { persistentLoad } from './persistent-load';

const Markdown = lazy(() => persistentLoad(() => import('./markdown')));

/** `Markdown` for the browser: its parser is fetched only for text that has any, and plain text stands in meanwhile. */
export function LazyMarkdown(props: MarkdownProps) {
  const plain = (
    <div className={cx('prose-doc', props.compact && 'prose-compact', props.className)}>
      <p className="whitespace-pre-wrap">{props.source}</p>
    </div>
  );
  if (!MARKS.test(props.source)) return plain;
  return (
    <Suspense fallback={plain}>
      <Markdown {...props} />
    </Suspense>
  );
}

/** Whatever could mean something in Markdown; better once too often than once too few. */
const MARKS = /[\\`*_{}[\]()#+|~<>!&=\n]|^\s*-|\d[.)]\s|:\/\/|www\.|@|^ {4}/;

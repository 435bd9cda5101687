'use client';

import { lazy, Suspense, useSyncExternalStore } from 'react';
import { cx } from '@/components/ui/class-names';
import { persistentLoad } from '@/components/ui/persistent-load';
import type { MarkdownProps } from './markdown';
import { useFormatted } from './use-formatted';

const Markdown = lazy(() => persistentLoad(() => import('./markdown')));
const MarkdownTree = lazy(() =>
  persistentLoad(() => import('./markdown').then((all) => ({ default: all.MarkdownTree }))),
);

/**
 * The longest that is parsed while a page is made on the server, and the longest that a browser
 * parses by itself. A parser's time may grow with the square of the text or worse, so what is
 * longer comes from the server, which read it when it was saved.
 */
const LONGEST = { here: 200, inBrowser: 600 };

/** `Markdown` for the browser: its parser is fetched only for text that has any, and plain text stands in meanwhile. */
export function LazyMarkdown(props: MarkdownProps) {
  const { source, document = false, ...looks } = props;
  const isMarked = MARKS.test(source);
  const inBrowser = useInBrowser();
  const isLong = !document && source.length > LONGEST.inBrowser;
  const tree = useFormatted(isMarked && isLong ? source : null);
  const plain = (
    <div className={cx('prose-doc', looks.compact && 'prose-compact', looks.className)}>
      <p className="whitespace-pre-wrap">{source}</p>
    </div>
  );
  if (!isMarked || (isLong && !tree) || (source.length > LONGEST.here && !inBrowser)) return plain;
  return (
    <Suspense fallback={plain}>
      {tree ? <MarkdownTree tree={tree} {...looks} /> : <Markdown {...props} />}
    </Suspense>
  );
}

/** False on the server and until the page is the browser's, so that both begin with the same. */
const useInBrowser = () => useSyncExternalStore(never, isTrue, isFalse);
const never = () => () => {};
const isTrue = () => true;
const isFalse = () => false;

/** Whatever could mean something in Markdown; better once too often than once too few. */
const MARKS = /[\\`*_{}[\]()#+|~<>!&=\n]|^\s*-|\d[.)]\s|:\/\/|www\.|@|^ {4}/;

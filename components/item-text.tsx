'use client';

import { lazy, Suspense } from 'react';
import { persistentLoad } from './persistent-load';

const ItemMarkdown = lazy(() => persistentLoad(() => import('./item-markdown')));

/**
 * An item's text on one line, with the code, emphasis and links that it has in its guide. Links
 * open in a new tab and answer nothing. The parser is fetched only for items that need it.
 */
export function ItemText({
  text,
  markdown,
  reach,
}: {
  text: string;
  /** As it stands in the guide, where that is more than the text. */
  markdown?: string | null | undefined;
  /** Where the Tab key goes to links, where rows decide that. */
  reach?: number;
}) {
  if (!markdown || markdown === text) return text;
  return (
    <Suspense fallback={text}>
      <ItemMarkdown text={text} markdown={markdown} reach={reach} />
    </Suspense>
  );
}

import { Fragment, type ReactNode } from 'react';
import type { Phrase } from '@/lib/markdown/item-phrases';

/**
 * An item's text on one line, with the code, emphasis and links that it has in its guide. Links
 * open in a new tab and answer nothing.
 */
export function ItemText({
  text,
  phrases,
  reach,
}: {
  text: string;
  /** As it stands in the guide, where that is more than the text. */
  phrases?: readonly Phrase[] | undefined;
  /** Where the Tab key goes to links, where rows decide that. */
  reach?: number | undefined;
}) {
  if (!phrases) return text;
  return phrases.map((phrase, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases never move
    <Fragment key={at}>{shown(phrase, reach)}</Fragment>
  ));
}

function shown({ text, code, strong, emphasis, deleted, href }: Phrase, reach?: number): ReactNode {
  let node: ReactNode = text;
  if (code) node = <code className="rounded bg-sunken px-1 font-mono text-[0.875em]">{node}</code>;
  if (deleted) node = <del>{node}</del>;
  if (emphasis) node = <em>{node}</em>;
  if (strong) node = <strong>{node}</strong>;
  if (!href) return node;
  return (
    <a
      href={href}
      tabIndex={reach}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
      // The row that it stands in answers and selects; the link only leads somewhere.
      onClick={(event) => event.stopPropagation()}
    >
      {node}
    </a>
  );
}

import type { ParsedChecklist } from '@/lib/markdown/guide.types';
import { slugOf } from '@/lib/markdown/slug-of';
import type { Claim } from '@/lib/model/claim';

const LONGEST_NAME = 200;

/**
 * What a document's guide is called: what somebody says, else what the document says, else its
 * file, else its title.
 * @param wanted.own the name in its front matter, or its file's
 */
export function nameFor(wanted: {
  said: string | undefined;
  own: string | null;
  title: string;
}): string {
  const { said, own, title } = wanted;
  if (said !== undefined) return said;
  const line = own?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ?? '';
  if (line !== '' && line.length <= LONGEST_NAME) return line;
  return slugOf(line || title, 'document').slice(0, LONGEST_NAME);
}

/** A file's name without its folders and its ending. */
export const baseOf = (file: string | undefined): string | undefined =>
  file
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\.(?:md|markdown|mdown|mkd|txt)$/i, '')
    .trim() || undefined;

/** The keys of the items that a document says something of. */
export const claimsOf = ({ items }: Pick<ParsedChecklist, 'items'>) => {
  const keys = (claim: Claim) =>
    items.filter(({ claimed }) => claimed === claim).map(({ key }) => key);
  return { done: keys('done'), notApplicable: keys('not_applicable') };
};

/** The sections that a checklist's items stand in, each once, in the document's order. */
export function sectionsOf({ items }: Pick<ParsedChecklist, 'items'>): string[][] {
  const paths = new Map(items.map(({ section }) => [JSON.stringify(section), section]));
  return [...paths.values()].filter((section) => section.length > 0);
}

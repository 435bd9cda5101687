import type { Components } from 'hast-util-to-jsx-runtime';
import { Link2 } from 'lucide-react';
import Link from '@/components/link';
import { type ElementProps, MarkdownTree } from '@/components/markdown';
import { WORDS } from '../../guides.words';
import { squeezed, textOf } from '../_document/element-text';
import type { GuideDocument as Document } from '../_document/read-document';
import type { GuideWithSource } from '../find-guide';
import { ChecklistBar } from './checklist-bar';

/** The document itself. Its headings can be linked to, and those of checklists say what to start. */
export function GuideDocument({
  guide,
  document,
  names,
}: {
  guide: GuideWithSource;
  document: Document;
  /** Of the guides there are, for links to the others. */
  names: ReadonlySet<string>;
}) {
  const barOf = (id: string) => {
    const position = document.checklists.get(id);
    const list = position === undefined ? undefined : guide.checklists[position];
    return list ? <ChecklistBar checklist={list} startable={guide.isCurrent} /> : null;
  };
  const headings = Object.fromEntries(
    (['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map((Tag) => [
      Tag,
      ({ node, ...rest }: ElementProps<typeof Tag>) => (
        <div className={`doc-heading doc-${Tag} group`}>
          <Tag {...rest} tabIndex={-1} />
          <a
            href={`#${rest.id}`}
            aria-label={WORDS.linkTo(node ? squeezed(textOf(node)) : (rest.id ?? ''))}
            className="doc-anchor"
          >
            <Link2 />
          </a>
          {rest.id ? barOf(rest.id) : null}
        </div>
      ),
    ]),
  ) as Partial<Components>;
  const components: Partial<Components> = {
    ...headings,
    code: ({ node, ...rest }: ElementProps<'code'>) => {
      const word = node?.properties.dataWord;
      const leads = typeof word === 'string' && word !== guide.name && names.has(word);
      const { 'data-word': _, ...props } = rest as typeof rest & { 'data-word'?: string };
      return leads ? (
        <Link href={`/guides/${encodeURIComponent(word)}`}>
          <code {...props} />
        </Link>
      ) : (
        <code {...props} />
      );
    },
  };
  return (
    <article aria-label={guide.title} className="min-w-0 lg:col-start-1 lg:row-start-1">
      {barOf('')}
      <MarkdownTree tree={document.tree} components={components} className="guide-doc" />
    </article>
  );
}

import type { Components } from 'hast-util-to-jsx-runtime';
import { Link2 } from 'lucide-react';
import type { ElementProps } from '@/components/markdown/markdown';
import { MarkdownInPieces } from '@/components/markdown/markdown-in-pieces';
import Link from '@/components/ui/link';
import { squeezed, textOf } from '@/lib/guides/document/element-text';
import { WORDS } from '../../guides.words';
import type { GuideWithSource } from '../find-guide';
import type { ShownDocument } from '../read-document';
import { ChecklistBar } from './checklist-bar';

/** The document itself. Its headings can be linked to, and those of checklists say what to start. */
export function GuideDocument({
  guide,
  document,
  names,
}: {
  guide: GuideWithSource;
  document: ShownDocument;
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
    <article aria-label={guide.title}>
      {document.part === 0 ? barOf('') : null}
      <MarkdownInPieces tree={document.tree} components={components} className="guide-doc" />
    </article>
  );
}

import type { Root } from 'hast';
import { MarkdownInPieces } from '@/components/markdown/markdown-in-pieces';
import { theHost } from '@/lib/application/host';

/** A report as it will look once rendered, on paper. */
export async function ReportPreview({ markdown, label }: { markdown: string; label: string }) {
  const tree = JSON.parse(await theHost().parse({ markdown })) as Root;
  return (
    <article
      aria-label={label}
      className="report-paper rounded-card border border-line bg-raised p-5 shadow-raised sm:p-10"
    >
      <MarkdownInPieces tree={tree} className="mx-auto" />
    </article>
  );
}

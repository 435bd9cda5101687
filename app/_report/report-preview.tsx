import { Markdown } from '@/components/markdown';

/** A report as it will look once rendered, on paper. */
export function ReportPreview({ markdown, of }: { markdown: string; of: string }) {
  return (
    <article
      aria-label={`Report: ${of}`}
      className="report-paper rounded-card border border-line bg-raised p-5 shadow-raised sm:p-10"
    >
      <Markdown source={markdown} className="mx-auto" />
    </article>
  );
}

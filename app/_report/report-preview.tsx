import { Markdown } from '@/components/markdown';

/** A report as it will look once rendered, on paper. */
export function ReportPreview({ markdown, label }: { markdown: string; label: string }) {
  return (
    <article
      aria-label={label}
      className="report-paper rounded-card border border-line bg-raised p-5 shadow-raised sm:p-10"
    >
      <Markdown source={markdown} document className="mx-auto" />
    </article>
  );
}

import type { ReactNode } from 'react';
import { CHART_WORDS } from './chart.words';

/** A chart's figures as a table, folded away below it: the chart for whoever can't see it, or wants to know exactly. */
export function ChartFigures({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  /** The first cell of each row is its heading. */
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <details className="mt-3 text-[0.8125rem] print:hidden">
      <summary className="w-fit rounded-sm text-muted hover:text-ink coarse:py-2.5">
        {CHART_WORDS.figures}
        <span className="sr-only">: {caption}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section tabIndex={0} aria-label={caption} className="mt-2 max-h-72 overflow-auto">
        <table className="w-full border-collapse text-left tabular-nums">
          <caption className="sr-only">{caption}</caption>
          <thead className="sticky top-0 bg-raised">
            <tr>
              {head.map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="border-b border-line px-2 py-1 font-medium whitespace-nowrap first:pl-0"
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={String(name)}>
                <th
                  scope="row"
                  className="border-b border-line px-2 py-1 pl-0 font-normal whitespace-nowrap"
                >
                  {name}
                </th>
                {cells.map((cell, column) => (
                  <td key={head[column + 1]} className="border-b border-line px-2 py-1">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

import { Fragment } from 'react';

/** A text with the parts marked that were searched for. */
export function MarkedText({
  text,
  marks,
}: {
  text: string;
  /** In UTF-16 units, in order, without overlaps. */
  marks: readonly { start: number; end: number }[];
}) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark className="rounded-xs bg-accent-soft font-semibold text-accent forced-colors:underline">
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}

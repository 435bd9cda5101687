import { codeSpans } from '@/lib/markdown/code-spans';

/** A name, a title or a reason: plain, with what stands between backticks as code, as in reports. */
export function PlainText({ text }: { text: string }) {
  if (!text.includes('`')) return text;
  return codeSpans(text).map(({ value, code }, at) =>
    code ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <code key={at} className="rounded bg-sunken px-1 font-mono text-[0.875em]">
        {value}
      </code>
    ) : (
      value
    ),
  );
}

import { ButtonLink } from '@/components/ui/button';
import { WORDS } from '../../guides.words';

/** Says which part of a long guide this is, and leads to the others; nothing for a short one. */
export function GuideParts({
  part,
  count,
  hrefOf,
}: {
  part: number;
  count: number;
  hrefOf: (part: number) => string;
}) {
  if (count <= 1) return null;
  return (
    <nav
      aria-label={WORDS.parts.title}
      className="mb-4 flex flex-wrap items-center gap-3 print:hidden"
    >
      <span className="text-sm text-muted">{WORDS.parts.which(part + 1, count)}</span>
      {part > 0 ? (
        <ButtonLink size="s" href={hrefOf(part - 1)}>
          {WORDS.parts.previous}
        </ButtonLink>
      ) : null}
      {part < count - 1 ? (
        <ButtonLink size="s" href={hrefOf(part + 1)}>
          {WORDS.parts.next}
        </ButtonLink>
      ) : null}
    </nav>
  );
}

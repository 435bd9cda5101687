'use client';

import Link from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import type { Standing } from '../_store/document.rules';
import type { Preview } from '../_store/import.types';
import { WORDS } from '../import.words';

const SAID = ['same', 'boxes', 'revision', 'taken'] as const;

/** What is here already of a document, or under its name, and what follows from that. */
export function PresentGuide({ guide, standing }: { guide: Preview['guide']; standing: Standing }) {
  if (standing === 'double') return <Notice tone="warn">{WORDS.present.double}</Notice>;
  const said = SAID.find((one) => one === standing);
  if (!guide || !said) return null;
  return (
    <Notice tone={said === 'taken' ? 'warn' : 'info'}>
      <span className="[overflow-wrap:anywhere]">
        <Link
          href={`/guides/${encodeURIComponent(guide.name)}`}
          className="font-medium text-accent underline"
        >
          {guide.title}
        </Link>{' '}
        {WORDS.present[said]}
      </span>
    </Notice>
  );
}

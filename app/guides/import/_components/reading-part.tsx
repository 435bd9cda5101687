'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import type { ImportedDocument } from '../_store/import.types';
import { titleOf } from '../_store/import-screen';
import { WORDS } from '../import.words';
import { useScreen } from './import-provider';

/** How far the reading of a document is, and a way to end it. */
export function ReadingPart({ document }: { document: ImportedDocument }) {
  const { cancel } = useScreen();
  const { id, step, progress } = document;
  const title = titleOf(document);
  return (
    <div className="flex items-center gap-3 text-sm">
      <div className="min-w-0 flex-1">
        <p className="text-muted tabular-nums">
          {step === 'waiting' ? WORDS.waiting : WORDS.readingShare(progress)}
        </p>
        <progress
          aria-label={WORDS.reading(title)}
          max={1}
          value={progress}
          className="mt-1 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-bar-open [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-bar-open [&::-webkit-progress-value]:bg-accent"
        />
      </div>
      <Button size="s" icon={<X />} aria-label={WORDS.cancel(title)} onClick={() => cancel(id)}>
        {COMMON_WORDS.cancel}
      </Button>
    </div>
  );
}

'use client';

import { FileUp } from 'lucide-react';
import { useId } from 'react';
import { buttonLooks } from '@/components/ui/button-looks';
import { cx } from '@/components/ui/class-names';
import { WORDS } from '../import.words';
import { useScreen } from './import-provider';
import { useDroppedFiles } from './use-dropped-files';

/** Says that files can be dropped, and has a button that chooses some. */
export function FileChoice() {
  const id = useId();
  const { addFiles } = useScreen();
  const over = useDroppedFiles((files) => void addFiles(files));
  return (
    <div
      className={cx(
        'flex min-h-44 flex-col items-center justify-center gap-3 rounded-card border-2 border-dashed px-4 py-6 text-center',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-raised',
      )}
    >
      <FileUp className="size-7 text-muted" />
      <p className="text-sm">{WORDS.drop}</p>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-hint`}
        className="peer sr-only"
        onChange={(event) => {
          const { files } = event.target;
          if (files?.length) void addFiles([...files]);
          // The same file again is a change too.
          event.target.value = '';
        }}
      />
      <label
        htmlFor={id}
        className={cx(
          buttonLooks({}),
          'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
        )}
      >
        {WORDS.chooseFiles}
      </label>
      <p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
        {WORDS.dropHint}
      </p>
    </div>
  );
}

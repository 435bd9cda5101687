'use client';

import { FileCheck2 } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { buttonLooks } from '@/components/ui/button-looks';
import { cx } from '@/components/ui/class-names';
import { WORDS } from '../verify.words';

/** A place to drop a file on, with a button that chooses one. */
export function DropZone({
  onFile,
  another,
}: {
  onFile: (file: File) => void;
  /** Whether there was a file already. */
  another: boolean;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex flex-col items-center gap-3 rounded-card border-2 border-dashed px-4 text-center',
        another ? 'py-5' : 'py-10',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-raised',
      )}
    >
      <FileCheck2 className="size-7 text-muted" />
      <p className="text-sm">
        {WORDS.drop}{' '}
        {WORDS.formats.map((format) => (
          <code key={format} className="mr-1.5 font-mono">
            {format}
          </code>
        ))}
      </p>
      <input
        id={id}
        type="file"
        className="peer sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file again is a change too.
          event.target.value = '';
        }}
      />
      <label
        htmlFor={id}
        className={cx(
          buttonLooks({ variant: another ? 'secondary' : 'primary' }),
          'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
        )}
      >
        {another ? WORDS.chooseAnother : WORDS.choose}
      </label>
    </div>
  );
}

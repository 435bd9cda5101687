'use client';

import { useEffect, useRef } from 'react';
import { TextField } from '@/components/forms/field';
import { CopyButton } from '@/components/ui/copy-button';
import { WORDS } from '../team.words';

/** A link that was just made, ready to be copied. It is shown this once. */
export function FreshLink({ url, label }: { url: string; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = box.current?.querySelector('input');
    if (input?.value === url) input.select();
  }, [url]);
  return (
    <div ref={box} className="rounded-control border border-accent/35 bg-accent-soft p-3">
      <TextField
        label={label}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        hint={WORDS.copyHint}
        className="[&_input]:font-mono [&_input]:text-[0.8125rem]"
      />
      <CopyButton text={url} label={WORDS.copyLink} className="mt-2" />
    </div>
  );
}

'use client';

import { useEffect, useRef } from 'react';
import { TextField } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { TOKEN_WORDS as WORDS } from './token.words';

/** A token that was just made, ready to be copied. It is shown this once. */
export function FreshToken({
  name,
  token,
  onDone,
}: {
  name: string;
  token: string;
  onDone: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new token is selected once, for to copy it
  useEffect(() => box.current?.querySelector('input')?.focus(), [token]);
  return (
    <div ref={box} className="rounded-control border border-accent/35 bg-accent-soft p-3">
      <TextField
        label={WORDS.fresh(name)}
        value={token}
        readOnly
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        hint={WORDS.freshHint}
        className="[&_input]:font-mono [&_input]:text-[0.8125rem]"
      />
      <div className="mt-2 flex flex-wrap gap-2">
        <CopyButton text={token} label={WORDS.copy} />
        <Button size="s" variant="ghost" onClick={onDone}>
          {WORDS.done}
        </Button>
      </div>
    </div>
  );
}

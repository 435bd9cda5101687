'use client';

import { useEffect, useRef, useState } from 'react';
import { TextArea } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { type PublicKey, readPublicKey } from '@/lib/signing/public-key';
import { WORDS } from '../verify.words';

/** Takes the public key of another Walkaround, pasted or as a file. */
export function KeyChoice({
  added,
  onKey,
  wanted,
}: {
  added: PublicKey | null;
  onKey: (key: PublicKey | null) => void;
  /** Whether the file at hand needs another key: then this is open. */
  wanted: boolean;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (wanted && details.current) details.current.open = true;
  }, [wanted]);

  function take(key: string) {
    setText(key);
    const read = key.trim() === '' ? null : readPublicKey(key);
    setError(key.trim() === '' || read ? null : WORDS.notAKey);
    onKey(read);
  }

  return (
    <details
      ref={details}
      className="rounded-card border border-line bg-raised px-4 py-2.5 text-sm"
    >
      <summary className="cursor-pointer font-medium coarse:min-h-10">{WORDS.otherKey}</summary>
      <div className="mt-3 grid grid-cols-1 gap-3 pb-1.5">
        <TextArea
          label={WORDS.publicKey}
          hint={WORDS.publicKeyHint}
          value={text}
          error={error}
          spellCheck={false}
          onChange={(event) => take(event.target.value)}
        />
        <label className="grid grid-cols-1 gap-1">
          <span>{WORDS.keyFile}</span>
          <input
            type="file"
            className="w-full text-sm coarse:min-h-10"
            onChange={async (event) => {
              const [file] = event.target.files ?? [];
              if (file) take(await file.text());
            }}
          />
        </label>
        <p role="status" className="break-all empty:hidden">
          {added ? WORDS.believed(added.keyId) : ''}
        </p>
        {added ? (
          <Button size="s" onClick={() => take('')} className="justify-self-start">
            {WORDS.forget}
          </Button>
        ) : null}
      </div>
    </details>
  );
}

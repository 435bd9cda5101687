'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { toImport } from '../_store/document.rules';
import { WORDS } from '../import.words';
import { useImport, useScreen } from './import-provider';

/** Imports what is chosen; nothing once all of it is. */
export function ImportBar() {
  const { importChosen } = useScreen();
  const count = useImport(({ documents }) => toImport(documents).length);
  const isOver = useImport(({ documents }) => documents.every(({ step }) => step === 'kept'));
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    await importChosen();
    setBusy(false);
    // The button may be gone, and what came of it is above.
    document.getElementById('documents')?.focus({ preventScroll: true });
  }

  if (isOver && !busy) return null;
  return (
    <div className="flex flex-wrap items-center justify-end gap-3 max-sm:[&>button]:flex-1">
      {count === 0 && !busy ? <p className="text-sm text-muted">{WORDS.nothingToImport}</p> : null}
      <Button
        variant="primary"
        busy={busy}
        disabled={count === 0 && !busy}
        onClick={() => void run()}
      >
        {busy ? WORDS.keeping : WORDS.import(count)}
      </Button>
    </div>
  );
}

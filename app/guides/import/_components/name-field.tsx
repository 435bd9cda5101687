'use client';

import { useEffect, useState } from 'react';
import { TextField } from '@/components/forms/field';
import type { Standing } from '../_store/document.rules';
import type { ImportedDocument, Preview } from '../_store/import.types';
import { WORDS } from '../import.words';
import { useScreen } from './import-provider';

/** The name that the guide will have. Emptied, it is the document's own again. */
export function NameField({
  document,
  preview,
  standing,
}: {
  document: ImportedDocument;
  preview: Preview;
  standing: Standing;
}) {
  const { rename } = useScreen();
  const { id, name, step } = document;
  const [typed, setTyped] = useState(name ?? preview.name);
  const isOwn = name === null;
  useEffect(() => {
    if (isOwn) setTyped(preview.name);
  }, [isOwn, preview.name]);
  const isTaken = standing === 'taken' || standing === 'double';
  return (
    <TextField
      label={WORDS.name}
      hint={WORDS.nameHint}
      value={typed}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      disabled={step === 'keeping'}
      error={isTaken ? WORDS.nameTaken : null}
      className="max-w-md"
      data-no-draft
      onChange={(event) => {
        setTyped(event.target.value);
        rename(id, event.target.value);
      }}
    />
  );
}

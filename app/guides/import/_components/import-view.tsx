'use client';

import { useRef } from 'react';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { WORDS } from '../import.words';
import { DocumentCard } from './document-card';
import { FileChoice } from './file-choice';
import { ImportBar } from './import-bar';
import { useImport, useScreen } from './import-provider';
import { PasteForm } from './paste-form';

/** Where documents are brought, and below it a card for each of them. */
export function ImportView() {
  const { remove } = useScreen();
  const ids = useImport(({ documents }) => documents.map(({ id }) => id).join(' '));
  const said = useImport((state) => state.said);
  const unkept = useImport((state) => state.unkept);
  const area = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  function edit(id: string, source: string) {
    remove(id);
    if (!area.current) return;
    area.current.value = source;
    // Its draft is kept by what it hears.
    area.current.dispatchEvent(new Event('input', { bubbles: true }));
    area.current.focus();
  }

  function dismiss(id: string) {
    remove(id);
    (heading.current ?? area.current)?.focus();
  }

  return (
    <div className="grid gap-5">
      <Card>
        <div className="grid gap-5 md:grid-cols-2">
          <PasteForm area={area} />
          <FileChoice />
        </div>
      </Card>
      <p role="status" className="sr-only">
        {said}
      </p>
      {unkept ? <Notice tone="warn">{WORDS.unkept}</Notice> : null}
      {ids === '' ? null : (
        <section aria-labelledby="documents" className="grid gap-4">
          <h2 id="documents" ref={heading} tabIndex={-1} className="text-base font-semibold">
            {WORDS.documents}
          </h2>
          {ids.split(' ').map((id) => (
            <DocumentCard key={id} id={id} onEdit={edit} onDismiss={dismiss} />
          ))}
          <ImportBar />
        </section>
      )}
    </div>
  );
}

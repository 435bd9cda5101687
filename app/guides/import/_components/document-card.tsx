'use client';

import { Pencil, X } from 'lucide-react';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { PlainText } from '@/components/ui/plain-text';
import { sizeWords } from '@/lib/model/size.words';
import { type Standing, standingOf } from '../_store/document.rules';
import type { ImportedDocument } from '../_store/import.types';
import { titleOf } from '../_store/import-screen';
import { WORDS } from '../import.words';
import { useImport } from './import-provider';
import { KeptPart } from './kept-part';
import { LONG_TEXT } from './paste-form';
import { PreviewPart } from './preview-part';
import { ReadingPart } from './reading-part';
import { RefusalPart } from './refusal-part';

interface Props {
  id: string;
  /** Takes its text back to where it was pasted. */
  onEdit: (id: string, source: string) => void;
  onDismiss: (id: string) => void;
}

/** One document: what it is, how far it is, what is in it, and what became of it. */
export function DocumentCard({ id, onEdit, onDismiss }: Props) {
  const document = useImport(({ documents }) => documents.find((one) => one.id === id));
  const standing = useImport(({ documents }) => {
    const found = documents.find((one) => one.id === id);
    return found ? standingOf(found, documents) : 'unread';
  });
  if (!document) return null;
  const { step, source, kind, refusal, preview } = document;
  const title = titleOf(document);
  const isEditable = kind === 'paste' && step !== 'kept' && step !== 'keeping';
  return (
    <article
      aria-labelledby={`${id}-title`}
      className="min-w-0 rounded-card border border-line bg-raised shadow-raised"
    >
      <header className="flex items-start gap-2 border-b border-line px-4 py-2.5">
        <div className="min-w-0 flex-1">
          <h3 id={`${id}-title`} className="font-semibold [overflow-wrap:anywhere]">
            <PlainText text={title} />
          </h3>
          <Facts document={document} standing={standing} />
        </div>
        {isEditable && source !== null && source.length <= LONG_TEXT ? (
          <Button size="s" variant="ghost" icon={<Pencil />} onClick={() => onEdit(id, source)}>
            {WORDS.backToText}
          </Button>
        ) : null}
        {step === 'keeping' ? null : (
          <IconButton
            size="s"
            icon={<X />}
            label={WORDS.remove(title)}
            onClick={() => onDismiss(id)}
          />
        )}
      </header>
      <div className="grid gap-4 p-4">
        {refusal ? <RefusalPart id={id} refusal={refusal} /> : null}
        {step === 'waiting' || step === 'reading' ? <ReadingPart document={document} /> : null}
        {step === 'kept' ? (
          <KeptPart document={document} />
        ) : preview ? (
          <PreviewPart document={document} preview={preview} standing={standing} />
        ) : null}
      </div>
    </article>
  );
}

const TONES: Partial<Record<Standing, Tone>> = {
  new: 'accent',
  revision: 'accent',
  taken: 'danger',
  double: 'danger',
  empty: 'warn',
};

function Facts({ document, standing }: { document: ImportedDocument; standing: Standing }) {
  const { file, bytes, step } = document;
  const facts = [file ?? WORDS.pasted, ...(bytes === null ? [] : [sizeWords(bytes)])];
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
      {facts.join(', ')}
      {step === 'kept' || standing === 'unread' ? null : (
        <Badge tone={TONES[standing] ?? 'neutral'}>{WORDS.standing[standing]}</Badge>
      )}
    </p>
  );
}

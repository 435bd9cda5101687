'use client';

import { type FormEvent, useState } from 'react';
import { TextArea, TextField } from '@/components/forms/field';
import { holdsTooLong } from '@/components/forms/field-limit';
import { SelectField } from '@/components/forms/select-field';
import { Button } from '@/components/ui/button';
import { Part } from '@/components/ui/part';
import { TYPED_KINDS, type TypedKind } from '@/lib/model/answer.types';
import { EVIDENCE_WORDS } from '@/lib/model/evidence.words';
import { COMMIT_WANTED, isCommit } from '@/lib/runs/commit-text';
import type { Evidence } from '../../_store/run.types';
import { isReadOnly } from '../../_store/run-state';
import { useRun, useScreen } from '../run-provider';
import { WORDS } from './details.words';
import { EvidenceRow } from './evidence-row';
import { UploadPart } from './upload-part';

const NONE: readonly Evidence[] = [];

/** What backs an answer, and the form to add to it. */
export function EvidenceList({ id }: { id: string }) {
  const list = useRun((state) => state.view.evidence[id] ?? NONE);
  const readOnly = useRun(isReadOnly);
  return (
    <Part title={WORDS.evidence.title} count={list.length}>
      {list.length > 0 ? (
        <ul className="mb-3 space-y-2">
          {list.map((one) => (
            <EvidenceRow key={one.id} evidence={one} readOnly={readOnly} />
          ))}
        </ul>
      ) : null}
      {readOnly ? null : (
        <>
          <EvidenceForm id={id} />
          <UploadPart id={id} />
        </>
      )}
    </Part>
  );
}

function EvidenceForm({ id }: { id: string }) {
  const screen = useScreen();
  const name = `${id}:evidence`;
  const titleName = `${id}:evidence-title`;
  const kept = useRun((state) => state.drafts[name]);
  const draft = kept?.text ?? '';
  const [chosen, setKind] = useState<TypedKind>();
  // A draft's base is the kind of evidence that it is.
  const kind = chosen ?? (TYPED_KINDS.find((one) => one === kept?.base) || 'link');
  const title = useRun((state) => state.drafts[titleName]?.text ?? '');
  const setTitle = (text: string) => screen.draft(titleName, text ? { text, base: '' } : null);
  const [error, setError] = useState<string | null>(null);
  function write(text: string) {
    setError(null);
    screen.draft(name, text ? { text, base: kind } : null);
  }
  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (holdsTooLong(event.currentTarget)) return;
    const text = draft.trim();
    if (kind === 'link' && !isAddress(text)) {
      return setError(WORDS.evidence.badAddress);
    }
    if (text === '') return setError(WORDS.evidence.empty[kind]);
    if (kind === 'commit' && !isCommit(text)) return setError(`${COMMIT_WANTED}.`);
    screen.addEvidence(
      id,
      kind === 'link' ? { kind, url: text, text: title.trim() || null } : { kind, url: null, text },
    );
    setTitle('');
    screen.draft(name, null);
  }
  const input = {
    'data-field': 'evidence',
    value: draft,
    error,
    onChange: (event: { target: { value: string } }) => write(event.target.value),
  };
  return (
    <form onSubmit={add} noValidate className="space-y-2">
      <div className="flex flex-wrap items-start gap-2">
        <SelectField
          label={WORDS.evidence.kind}
          labelHidden
          className="w-28"
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as TypedKind);
            if (draft) screen.draft(name, { text: draft, base: target.value });
          }}
          options={TYPED_KINDS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))}
        />
        {kind === 'text' ? (
          <TextArea
            {...input}
            label={WORDS.evidence.output}
            labelHidden
            placeholder={WORDS.evidence.output}
            maxLength={20000}
            className="w-full"
          />
        ) : (
          <TextField
            {...input}
            label={WORDS.evidence.fields[kind]}
            labelHidden
            placeholder={WORDS.evidence.fields[kind]}
            type={kind === 'link' ? 'url' : 'text'}
            maxLength={2000}
            className="min-w-40 flex-1"
          />
        )}
      </div>
      {kind === 'link' && draft ? (
        <TextField
          label={WORDS.evidence.linkTitle}
          value={title}
          maxLength={500}
          onChange={({ target }) => setTitle(target.value)}
        />
      ) : null}
      <Button type="submit" size="s">
        {WORDS.evidence.add}
      </Button>
    </form>
  );
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

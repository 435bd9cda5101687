'use client';

import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button';
import { EvidencePiece } from '@/components/evidence-piece';
import { SelectField, TextArea, TextField } from '@/components/field';
import { holdsTooLong } from '@/components/field-limit';
import { IconButton } from '@/components/icon-button';
import { Part } from '@/components/part';
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/runs/answer.types';
import { COMMIT_WANTED, isCommit } from '@/lib/runs/commit-text';
import { EVIDENCE_WORDS } from '@/lib/runs/evidence.words';
import type { Evidence } from '../../_store/run.types';
import { isReadOnly } from '../../_store/run-state';
import { nameOf, useRun, useScreen } from '../run-provider';
import { WORDS } from './details.words';

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
            <Piece key={one.id} evidence={one} readOnly={readOnly} />
          ))}
        </ul>
      ) : null}
      {readOnly ? null : <EvidenceForm id={id} />}
    </Part>
  );
}

function Piece({ evidence, readOnly }: { evidence: Evidence; readOnly: boolean }) {
  const { removeEvidence } = useScreen();
  const by = useRun((state) => nameOf(state, evidence.createdBy));
  const { id, itemId, kind, url, text } = evidence;
  return (
    <EvidencePiece
      evidence={evidence}
      by={by}
      className="rounded-control border border-line px-2.5 py-2"
    >
      {readOnly ? null : (
        <IconButton
          size="s"
          label={WORDS.evidence.remove(EVIDENCE_WORDS[kind], text || url || '')}
          icon={<Trash2 />}
          onClick={() => removeEvidence(itemId, id)}
        />
      )}
    </EvidencePiece>
  );
}

function EvidenceForm({ id }: { id: string }) {
  const screen = useScreen();
  const name = `${id}:evidence`;
  const titleName = `${id}:evidence-title`;
  const kept = useRun((state) => state.drafts[name]);
  const draft = kept?.text ?? '';
  const [chosen, setKind] = useState<EvidenceKind>();
  // A draft's base is the kind of evidence that it is.
  const kind = chosen ?? (EVIDENCE_KINDS.find((one) => one === kept?.base) || 'link');
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
            setKind(target.value as EvidenceKind);
            if (draft) screen.draft(name, { text: draft, base: target.value });
          }}
          options={EVIDENCE_KINDS.map((value) => ({ value, label: EVIDENCE_WORDS[value] }))}
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

'use client';

import { CheckboxField } from '@/components/forms/field';
import { Notice } from '@/components/ui/notice';
import type { Standing } from '../_store/document.rules';
import type { ImportedDocument, Preview } from '../_store/import.types';
import { WORDS } from '../import.words';
import { ChecklistList } from './checklist-list';
import { useScreen } from './import-provider';
import { NameField } from './name-field';
import { PlainLists } from './plain-lists';
import { PresentGuide } from './present-guide';
import { SkippedList } from './skipped-list';

/** What a document would be as a guide: its name, its checklists, and what was left out of them. */
export function PreviewPart({
  document,
  preview,
  standing,
}: {
  document: ImportedDocument;
  preview: Preview;
  standing: Standing;
}) {
  const { setApart, choose } = useScreen();
  const { id, step, chosen, choices } = document;
  const { checklists, receipt, warnings } = preview;
  const apart = (choices ?? preview.choices).apart ?? false;
  const isLocked = step === 'keeping';
  const isOffered = standing === 'new' || standing === 'revision' || standing === 'boxes';
  return (
    <>
      <PresentGuide guide={preview.guide} standing={standing} />
      {standing === 'same' || standing === 'empty' ? null : (
        <NameField document={document} preview={preview} standing={standing} />
      )}
      {warnings.length > 0 ? (
        <Notice tone="warn" title={WORDS.warnings}>
          <ul className="mt-1 list-disc space-y-0.5 pl-4 [overflow-wrap:anywhere]">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {standing === 'empty' ? <Notice tone="info">{whyEmpty(preview)}</Notice> : null}
      <ChecklistList preview={preview} />
      {apart || checklists.some(({ sections }) => sections.length > 0) ? (
        <CheckboxField
          label={WORDS.apart}
          hint={WORDS.apartHint}
          checked={apart}
          disabled={isLocked}
          onChange={(event) => setApart(id, event.target.checked)}
        />
      ) : null}
      <PlainLists document={document} preview={preview} />
      <SkippedList receipt={receipt} />
      {isOffered ? (
        <CheckboxField
          label={WORDS.include}
          checked={chosen}
          disabled={isLocked}
          onChange={(event) => choose(id, event.target.checked)}
        />
      ) : null}
    </>
  );
}

function whyEmpty({ receipt }: Preview): string {
  if (receipt.plainLists.length > 0) return WORDS.empty.plain;
  return receipt.skipped.length > 0 ? WORDS.empty.skipped : WORDS.empty.none;
}

'use client';

import { Plus } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PlainText } from '@/components/ui/plain-text';
import { StartRun } from '../../[name]/_components/start-run';
import type { ImportedDocument, Kept } from '../_store/import.types';
import { WORDS } from '../import.words';
import { InPortions } from './in-portions';
import { SkippedList } from './skipped-list';

const FIRST = 8;

/** What became of a document, and where to go with it. */
export function KeptPart({ document }: { document: ImportedDocument }) {
  const { kept } = document;
  if (!kept) return null;
  const { guide, made, checklists, receipt } = kept;
  const name = encodeURIComponent(guide.name);
  return (
    <>
      <Notice tone={made === 'nothing' ? 'info' : 'done'} title={WORDS.kept[made]}>
        <div className="mt-2 flex flex-wrap gap-2">
          <ButtonLink size="s" href={`/guides/${name}`}>
            {WORDS.open}
          </ButtonLink>
          <ButtonLink size="s" icon={<Plus />} href={`/projects/new?guide=${name}`}>
            {WORDS.newProject}
          </ButtonLink>
        </div>
      </Notice>
      <InPortions
        entries={checklists}
        first={FIRST}
        label={WORDS.checklists}
        className="divide-y divide-line rounded-card border border-line"
      >
        {(checklist) => <KeptChecklist checklist={checklist} made={made} />}
      </InPortions>
      <SkippedList receipt={receipt} />
    </>
  );
}

function KeptChecklist({
  checklist,
  made,
}: {
  checklist: Kept['checklists'][number];
  made: Kept['made'];
}) {
  const { id, title, itemCount, claims } = checklist;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 text-sm">
      <span className="min-w-0 flex-1 basis-40 font-medium [overflow-wrap:anywhere]">
        <PlainText text={title} />
      </span>
      <span className="text-muted tabular-nums">{WORDS.items(itemCount)}</span>
      <StartRun checklistId={id} title={title} {...(made === 'nothing' ? { claims } : {})} />
    </div>
  );
}

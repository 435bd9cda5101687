'use client';

import { StageName } from '@/components/guides/stage-name';
import { Badge } from '@/components/ui/badge';
import { PlainText } from '@/components/ui/plain-text';
import { itemsOf } from '../_store/document.rules';
import type { Preview } from '../_store/import.types';
import { WORDS } from '../import.words';
import { InPortions } from './in-portions';

const FIRST = 12;
const MOST_SECTIONS = 6;

/** The checklists of a document: their stages, how many items they have, what its boxes say of them. */
export function ChecklistList({ preview }: { preview: Preview }) {
  const { checklists, receipt } = preview;
  const { listLines, items, skipped, done, notApplicable } = receipt;
  const ofPlain = itemsOf(preview) - items;
  return (
    <section>
      <h4 className="text-sm font-semibold">{WORDS.checklists}</h4>
      <p className="mt-0.5 text-sm text-muted">
        {WORDS.sum(listLines, items, skipped.length)}
        {ofPlain > 0 ? ` ${WORDS.plainToo(ofPlain)}` : ''}
      </p>
      {done + notApplicable > 0 ? (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <Badge tone="claim">{WORDS.claimed(done, notApplicable)}</Badge> {WORDS.claims}
        </p>
      ) : null}
      {checklists.length > 0 ? (
        <InPortions
          entries={checklists}
          first={FIRST}
          label={WORDS.checklists}
          className="mt-2 divide-y divide-line rounded-card border border-line"
        >
          {(checklist) => <Checklist checklist={checklist} />}
        </InPortions>
      ) : null}
    </section>
  );
}

function Checklist({ checklist }: { checklist: Preview['checklists'][number] }) {
  const { title, stage, itemCount, done, notApplicable, sections } = checklist;
  const more = sections.length - MOST_SECTIONS;
  return (
    <div className="px-3 py-2 text-sm">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-40 font-medium [overflow-wrap:anywhere]">
          <PlainText text={title} />
        </span>
        {done + notApplicable > 0 ? (
          <Badge tone="claim">{WORDS.claimed(done, notApplicable)}</Badge>
        ) : null}
        <span className="text-muted tabular-nums">{WORDS.items(itemCount)}</span>
        <StageName stage={stage} className="text-[0.8125rem] text-muted" />
      </div>
      {sections.length > 0 ? (
        <p className="mt-0.5 text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
          {WORDS.sections(
            sections
              .slice(0, MOST_SECTIONS)
              .map((path) => path.join(' › '))
              .join(', '),
          )}
          {more > 0 ? WORDS.andSections(more) : ''}
        </p>
      ) : null}
    </div>
  );
}

'use client';

import { CheckboxField } from '@/components/forms/field';
import { Button } from '@/components/ui/button';
import { trackedOf } from '../_store/document.rules';
import type { ImportedDocument, Preview } from '../_store/import.types';
import { WORDS } from '../import.words';
import { useScreen } from './import-provider';
import { InPortions } from './in-portions';

const FIRST = 10;

/** The lists without boxes, each with a switch that tracks it. */
export function PlainLists({
  document,
  preview,
}: {
  document: ImportedDocument;
  preview: Preview;
}) {
  const { track } = useScreen();
  const { id, step } = document;
  const { plainLists } = preview.receipt;
  if (plainLists.length === 0) return null;
  const tracked = trackedOf(document);
  const isAll = plainLists.every((list) => tracked.has(list.id));
  const all = plainLists.map((list) => list.id);
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h4 className="text-sm font-semibold">{WORDS.plain}</h4>
        {plainLists.length > 1 ? (
          <Button
            size="s"
            variant="ghost"
            disabled={step === 'keeping'}
            onClick={() => track(id, all, !isAll)}
          >
            {isAll ? WORDS.trackNone : WORDS.trackAll}
          </Button>
        ) : null}
      </div>
      <p className="mt-0.5 mb-2 text-sm text-muted">{WORDS.plainHint}</p>
      <InPortions
        entries={plainLists}
        first={FIRST}
        label={WORDS.plain}
        className="grid gap-2.5 [overflow-wrap:anywhere]"
      >
        {(list) => (
          <CheckboxField
            label={<Ask list={list} />}
            hint={WORDS.plainSample(list.sample, list.items > list.sample.length)}
            checked={tracked.has(list.id)}
            disabled={step === 'keeping'}
            data-no-draft
            onChange={(event) => track(id, [list.id], event.target.checked)}
          />
        )}
      </InPortions>
    </section>
  );
}

function Ask({ list }: { list: Preview['receipt']['plainLists'][number] }) {
  return (
    <>
      {WORDS.plainBullets(list.items)}
      <em>{list.title}</em>
      {WORDS.plainAsk}
      <span className="ml-1.5 text-[0.8125rem] text-muted">{WORDS.lineOf(list.line)}</span>
    </>
  );
}

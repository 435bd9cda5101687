'use client';

import { X } from 'lucide-react';
import { ItemText } from '@/components/items/item-text';
import { IconButton } from '@/components/ui/icon-button';
import { useRun, useScreen } from '../run-provider';
import { WaiverPart } from '../waivers/waiver-part';
import { AnswerForm, StatusPart } from './answer-form';
import { LazyComments } from './comments-lazy';
import { WORDS } from './details.words';
import { EvidenceList } from './evidence-list';
import { Guidance } from './guidance';
import { LazyItemActions } from './item-actions-lazy';
import { ItemHistory } from './item-history';
import { useRested } from './use-rested';

/** All about the active item: answer, evidence, guidance, actions, comments, history. */
export default function ItemDetails({ titled = true }: { titled?: boolean }) {
  const { details } = useScreen();
  // Going through the list quickly must not wait for this.
  const id = useRested(useRun((state) => state.active));
  const text = useRun((state) => state.view.items[id ?? '']?.text);
  const phrases = useRun(({ view, server }) => server.formatted[view.items[id ?? '']?.key ?? '']);
  if (!id || text === undefined) return null;
  return (
    <div key={id} data-details-of={id}>
      {titled ? (
        <header className="sticky top-0 z-10 flex items-start gap-2 border-b border-line bg-raised py-2.5 pr-2 pl-4">
          <h2
            data-details
            tabIndex={-1}
            className="min-w-0 flex-1 py-1 text-[0.9375rem] leading-snug font-semibold outline-none [overflow-wrap:anywhere]"
          >
            <ItemText text={text} phrases={phrases} />
          </h2>
          <IconButton label={WORDS.close} icon={<X />} onClick={() => details(false)} />
        </header>
      ) : null}
      <div className="space-y-6 p-4">
        <StatusPart id={id} />
        <WaiverPart id={id} />
        <AnswerForm id={id} />
        <EvidenceList id={id} />
        <Guidance id={id} folded />
        <LazyItemActions id={id} />
        <LazyComments id={id} />
        <ItemHistory id={id} />
      </div>
    </div>
  );
}

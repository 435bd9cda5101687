'use client';

import { ArrowLeft, ArrowRight, FileText, PartyPopper } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ItemText } from '@/components/items/item-text';
import { Button, ButtonLink } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { EmptyState } from '@/components/ui/empty-state';
import { WORDS } from '../run.words';
import { give } from './acting';
import { AnswerForm, Justification } from './details/answer-form';
import { Answered } from './details/answered';
import { LazyComments } from './details/comments-lazy';
import { EvidenceList } from './details/evidence-list';
import { Guidance } from './details/guidance';
import { LazyItemActions } from './details/item-actions-lazy';
import { WORDS as SAY } from './focus-mode.words';
import RowLead from './list/row-lead';
import ReasonPrompt from './reason-prompt';
import { useRun, useScreen } from './run-provider';
import { StatusButtons } from './status-buttons';
import { ModeSwitch } from './toolbar';
import { WaiverPart } from './waivers/waiver-part';

/** One item at a time, large, with its guidance. An answer leads on to the next open item. */
export default function FocusMode() {
  const screen = useScreen();
  const active = useRun((state) => state.active);
  const item = useRun((state) => state.view.items[state.active ?? '']);
  const place = useRun((state) => state.order.indexOf(state.active ?? ''));
  const total = useRun((state) => state.order.length);
  const open = useRun((state) => state.view.counts.open);
  const parent = useRun((state) => textOfParent(state.view.items, item?.parentKey));
  const asking = useRun((state) => state.asking?.where === 'focus');
  const phrases = useRun(({ server }) => server.formatted[item?.key ?? '']);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is a new thing to read
  useEffect(() => heading.current?.focus({ preventScroll: true }), [active]);
  if (!item || !active) return null;
  return (
    <div className="mx-auto max-w-3xl">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted tabular-nums">{SAY.place(place + 1, total, open)}</p>
        <ModeSwitch mode="focus" onChange={screen.mode} />
      </div>
      {open === 0 ? <Finished /> : null}
      <article
        data-details-of={active}
        className="rounded-card border border-line bg-raised p-4 shadow-raised sm:p-7"
      >
        {item.section.length > 0 ? (
          <p className="mb-1 text-sm text-muted [overflow-wrap:anywhere]">
            {item.section.join(' › ')}
          </p>
        ) : null}
        {item.lead === '' ? null : (
          <div key={`lead-${active}`} className="mb-3">
            <RowLead source={item.lead} />
          </div>
        )}
        {parent ? <p className="mb-1 text-sm text-muted">{parent}</p> : null}
        <h2
          ref={heading}
          tabIndex={-1}
          className="mb-5 text-xl leading-snug font-semibold text-balance outline-none [overflow-wrap:anywhere] sm:text-2xl"
        >
          <ItemText text={item.text} phrases={phrases} />
        </h2>
        <StatusButtons id={active} large onChoose={(status) => give(screen, active, status)} />
        {asking ? (
          <div className="mt-4">
            <ReasonPrompt
              onDone={(answered) => answered && !screen.isHolding() && screen.toOpen()}
            />
          </div>
        ) : (
          <div key={`reason-${active}`} className="mt-4 empty:hidden">
            <Justification id={active} />
          </div>
        )}
        <div key={`answered-${active}`} className="mt-3 empty:hidden">
          <Answered id={active} />
        </div>
        <div key={`waiver-${active}`} className="mt-4 empty:hidden">
          <WaiverPart id={active} />
        </div>
        <nav aria-label={SAY.items} className="mt-4 flex items-center justify-between gap-2">
          <Button icon={<ArrowLeft />} aria-disabled={place <= 0} onClick={() => screen.step(-1)}>
            {COMMON_WORDS.previous}
          </Button>
          <Button aria-disabled={place >= total - 1} onClick={() => screen.step(1)}>
            {COMMON_WORDS.next}
            <ArrowRight />
          </Button>
        </nav>
        <div key={active} className="mt-7 space-y-7 border-t border-line pt-6">
          <Guidance id={active} large />
          <AnswerForm id={active} />
          <EvidenceList id={active} />
          <LazyItemActions id={active} />
          <LazyComments id={active} />
        </div>
      </article>
    </div>
  );
}

function Finished() {
  const runId = useRun((state) => state.server.run.id);
  const counts = useRun((state) => state.view.counts);
  return (
    <div role="status" className="mb-5 rounded-card border border-line bg-raised">
      <EmptyState
        icon={<PartyPopper />}
        title={SAY.finished}
        actions={
          <ButtonLink variant="primary" href={`/runs/${runId}/report`} icon={<FileText />}>
            {WORDS.commands.report}
          </ButtonLink>
        }
      >
        {SAY.left(counts)}
      </EmptyState>
    </div>
  );
}

function textOfParent(
  items: Readonly<Record<string, { key: string; text: string }>>,
  parentKey: string | null | undefined,
): string | null {
  if (!parentKey) return null;
  return Object.values(items).find(({ key }) => key === parentKey)?.text ?? null;
}

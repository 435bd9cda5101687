'use client';

import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { signersToldApart } from '@/components/events/told-apart';
import { lackWords } from '@/components/items/answered.words';
import { reviewChangesHref } from '@/components/items/review-changes-href';
import { TimeAgo } from '@/components/time/time-ago';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import Link from '@/components/ui/link';
import { lacksNow, ruleOfRun } from '../../_store/counting';
import type { Run, SignOff } from '../../_store/review.types';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';
import { runStates } from './run-states.rules';
import { SignForm } from './sign-form';

/** Which runs are signed off, by whom, and what made a sign-off stale; and my own way to sign. */
export function SignOffPanel() {
  const server = useReview((state) => state.server);
  const { items, runs } = server;
  const known = useReview((state) => state.server.signOffs);
  const people = useReview((state) => state.server.people);
  const signOffs = useMemo(() => signersToldApart(known, people), [known, people]);
  const me = useReview((state) => state.server.me.personId);
  const quorum = useReview((state) => state.server.review.quorum);
  const states = useMemo(
    () =>
      runStates({
        items,
        runs,
        signOffs,
        quorum,
        me,
        lacksOf: (one) => lacksNow(server, one),
      }),
    [server, items, runs, signOffs, quorum, me],
  );
  return (
    <Card title={WORDS.signOff.title} flush>
      <ul className="divide-y divide-line">
        {states.map(({ run, valid, stale, isSigned, left, lacking, lacks }) => (
          <li key={run.id} className="space-y-1.5 px-4 py-3 text-sm">
            <p className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <RunTitle run={run} />
              {isSigned ? (
                <Badge tone="done" icon={<BadgeCheck />}>
                  {WORDS.signOff.signed}
                </Badge>
              ) : (
                <Badge>{WORDS.signOff.count(valid.length, quorum)}</Badge>
              )}
            </p>
            {valid.map((one) => (
              <p key={one.id} className="text-[0.8125rem] text-muted [overflow-wrap:anywhere]">
                {WORDS.signOff.signedBy(one.personName)}
                <TimeAgo at={one.signedAt} />
                {one.runTitle === run.title ? null : WORDS.signOff.signedAs(one.runTitle)}
              </p>
            ))}
            {stale.map((one) => (
              <Stale key={one.id} one={one} run={run} />
            ))}
            {left > 0 ? (
              <p className="text-[0.8125rem] text-muted">{WORDS.signOff.left(left)}</p>
            ) : null}
            {lacking > 0 ? (
              <p className="text-[0.8125rem] text-claim">
                {WORDS.signOff.lacking(lacking, lackWords(lacks, ruleOfRun(server, run)))}
                {server.me.isGuest ? null : (
                  <>
                    {' '}
                    <Link
                      href={`/runs/${run.id}?show=to_confirm`}
                      className="font-medium underline underline-offset-2"
                    >
                      {WORDS.signOff.toConfirm}
                    </Link>
                  </>
                )}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      <SignForm states={states} />
    </Card>
  );
}

function RunTitle({ run }: { run: Run }) {
  const isGuest = useReview((state) => state.server.me.isGuest);
  const className = 'min-w-0 font-medium [overflow-wrap:anywhere]';
  return isGuest ? (
    <span className={className}>{run.title}</span>
  ) : (
    <Link
      href={`/runs/${run.id}`}
      className={`${className} underline decoration-line-strong underline-offset-2 hover:decoration-current`}
    >
      {run.title}
    </Link>
  );
}

/** A sign-off that no longer holds: what changed since, and the way to look at just that again. */
function Stale({ one, run }: { one: SignOff; run: Run }) {
  const items = useReview((state) => state.server.items);
  const projectId = useReview((state) => state.server.project.id);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const texts = one.changedItemIds.map(
    (id) => items.find(({ item }) => item.id === id)?.item.text ?? WORDS.signOff.outside,
  );
  const shown = texts.slice(0, 3);
  return (
    <div className="rounded-control border border-warn/35 bg-warn-soft px-2.5 py-1.5 text-[0.8125rem]">
      <p className="flex gap-1.5">
        <TriangleAlert className="mt-0.5 size-3.5 shrink-0 text-warn" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          {WORDS.signOff.stale(one.personName, shown, texts.length - shown.length)}
        </span>
      </p>
      {isGuest || one.changedItemIds.length === 0 ? null : (
        <Link
          href={reviewChangesHref(projectId, run.id, one.changedItemIds)}
          className="ml-5 font-medium text-accent underline underline-offset-2"
        >
          {WORDS.signOff.reviewAgain}
        </Link>
      )}
    </div>
  );
}

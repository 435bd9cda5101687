'use client';

import { FileText } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { countsOnce } from '@/components/items/strength.words';
import { ProgressBar } from '@/components/runs/progress-bar';
import { AvatarStack } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import Link from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { putOffIn, settledIn } from '@/lib/model/status';
import { ruleIn } from '@/lib/runs/run-state.reducer';
import { WORDS } from '../run.words';
import { RunMenu } from './run-menu';
import { useRun } from './run-provider';
import { RunTitle } from './run-title';
import type { Signing } from './signing/known-signing';
import { RunSigning } from './signing/run-signing';

/** The head of a run: what it is, how far it is, who is here, and where to go from it. */
export function RunHeader({ signing, stage }: { signing: Signing | null; stage: ReactNode }) {
  const run = useRun((state) => state.server.run);
  const project = useRun((state) => state.server.project);
  const rule = useRun((state) => countsOnce(ruleIn(state.server)));
  return (
    <>
      <PageHeader
        title={<RunTitle />}
        crumbs={[
          { label: WORDS.header.projects, href: '/' },
          { label: project.name, href: `/projects/${project.id}` },
        ]}
        meta={
          <>
            {stage}
            <Link
              href={`/guides/${run.guideName}?revision=${run.revision}`}
              title={run.guideTitle.length > 60 ? run.guideTitle : undefined}
              className="max-w-full truncate text-sm text-accent underline underline-offset-2"
            >
              {run.guideTitle}, {run.checklistTitle}
            </Link>
            {run.isCurrentRevision ? null : <Badge tone="warn">{WORDS.header.newerGuide}</Badge>}
            {rule ? <span className="text-sm text-muted">{rule}</span> : null}
            {run.archived ? <Badge>{WORDS.header.archived}</Badge> : null}
          </>
        }
        actions={
          <>
            <Here />
            <ButtonLink href={`/runs/${run.id}/report`} icon={<FileText />}>
              {WORDS.header.report}
            </ButtonLink>
            <RunMenu />
          </>
        }
      />
      <RunSigning initial={signing}>
        <Progress />
      </RunSigning>
    </>
  );
}

function Progress() {
  const counts = useRun((state) => state.view.counts);
  const total = useRun((state) => state.order.length);
  return (
    <>
      <ProgressBar counts={counts} className="min-w-0 flex-1" />
      <p aria-hidden="true" className="text-sm whitespace-nowrap text-muted tabular-nums">
        {WORDS.header.progress(settledIn(counts), total, putOffIn(counts))}
        {counts.to_confirm > 0 ? (
          <span className="text-claim"> · {WORDS.header.toConfirm(counts.to_confirm)}</span>
        ) : null}
      </p>
    </>
  );
}

function Here() {
  const presence = useRun((state) => state.presence);
  const me = useRun((state) => state.me);
  const runId = useRun((state) => state.server.run.id);
  const people = useMemo(() => {
    const others = presence.filter((one) => one.runId === runId && one.personId !== me.id);
    return [...new Map(others.map((one) => [one.personId, one.name]))].map(([id, name]) => ({
      id,
      name,
    }));
  }, [presence, me, runId]);
  return people.length > 0 ? <AvatarStack people={people} label={WORDS.header.alsoHere} /> : null;
}

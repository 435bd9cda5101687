'use client';

import { useState } from 'react';
import Link from '@/components/ui/link';
import type { Data } from '@/lib/application/client';
import { WORDS } from './insights.words';
import { LINK } from './link-look';

const GUIDES = WORDS.guides;

/**
 * The runs behind an item, folded away. They become part of the page when they are unfolded: there
 * are up to 800 on it, and most are never looked at.
 */
export function RankedRuns({
  runs,
  runCount,
  behind,
  withProject,
}: {
  runs: Data<'get', '/insights'>['items']['needsWork'][number]['runs'];
  runCount: number;
  /** The item's text. */
  behind: string;
  withProject: boolean;
}) {
  const [opened, setOpened] = useState(false);
  const left = runCount - runs.length;
  return (
    <details
      className="mt-1.5"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className="w-fit rounded-sm text-[0.8125rem] text-muted hover:text-ink coarse:py-2.5">
        {GUIDES.runs(runCount)}
        <span className="sr-only">{GUIDES.behind(behind)}</span>
      </summary>
      {opened ? (
        <ul className="mt-1 space-y-1 text-[0.8125rem]">
          {runs.map((run) => (
            <li key={run.itemId}>
              <Link href={`/runs/${run.runId}?item=${run.itemId}`} className={LINK}>
                {run.runTitle}
              </Link>
              {withProject ? (
                <span className="text-muted">{GUIDES.inProject(run.projectName)}</span>
              ) : null}
              {run.times > 1 ? <span className="text-muted">{GUIDES.times(run.times)}</span> : null}
            </li>
          ))}
          {left > 0 ? <li className="text-muted">{GUIDES.andMore(left)}</li> : null}
        </ul>
      ) : null}
    </details>
  );
}

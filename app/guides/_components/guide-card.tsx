import { ArrowRight } from 'lucide-react';
import { StageName } from '@/components/guides/stage-name';
import { Badge } from '@/components/ui/badge';
import Link from '@/components/ui/link';
import type { Data } from '@/lib/application/client';
import { STAGES } from '@/lib/model/stage';
import { WORDS } from '../guides.words';

type Guide = Data<'get', '/guides'>[number];

/** One guide in the list: what it is for, and its checklists by stage. */
export function GuideCard({ guide }: { guide: Guide }) {
  const href = `/guides/${encodeURIComponent(guide.name)}`;
  const stages = STAGES.map((stage) => ({
    stage,
    lists: guide.checklists.filter((list) => list.stage === stage),
  })).filter(({ lists }) => lists.length > 0);
  return (
    <article className="relative rounded-card border border-line bg-raised p-4 shadow-raised transition-colors hover:border-line-strong sm:p-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="min-w-0 text-base font-semibold">
          <Link href={href} className="after:absolute after:inset-0 after:rounded-card">
            {guide.title}
          </Link>
        </h2>
        {guide.version ? <Badge>{WORDS.version(guide.version)}</Badge> : null}
        <p className="text-[0.8125rem] text-muted">
          {WORDS.size(guide.checklists.length, guide.itemCount)}
        </p>
        <ArrowRight className="ml-auto size-4 shrink-0 self-center text-muted" />
      </div>
      {guide.description ? (
        <p className="mt-1 max-w-prose text-sm text-muted">{guide.description}</p>
      ) : null}
      {stages.length > 0 ? (
        <dl className="mt-3.5 flex flex-wrap gap-x-6 gap-y-2.5 border-t border-line pt-3 text-sm">
          {stages.map(({ stage, lists }) => (
            <div key={stage} className="min-w-0">
              <dt className="font-medium">
                <StageName stage={stage} />
              </dt>
              <dd className="mt-0.5 text-[0.8125rem] text-muted">
                {lists.map((list) => list.title).join(', ')}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="mt-3 text-sm text-muted">{WORDS.noChecklists}</p>
      )}
    </article>
  );
}

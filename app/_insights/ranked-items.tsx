import { Card } from '@/components/ui/card';
import Link from '@/components/ui/link';
import type { Data } from '@/lib/application/client';
import { WORDS } from './insights.words';
import { LINK } from './link-look';
import { RankedRuns } from './ranked-runs';

type Ranked = Data<'get', '/insights'>['items']['needsWork'][number];

interface ListProps {
  title: string;
  /** What the list counts, in a sentence. */
  about: string;
  /** What stands there when it counted nothing. */
  none: string;
  items: readonly Ranked[];
  /** What is said of an item besides its runs. */
  note?: (item: Ranked) => string | null;
  /** Names the project of each run, where there are several. */
  withProject: boolean;
}

const SHOWN = 5;
const GUIDES = WORDS.guides;

/** Items of guides that a thing befell most often, each with the runs behind it. */
export function RankedItems({ title, about, none, items, note, withProject }: ListProps) {
  return (
    <Card title={title} level={3} flush>
      <p className="px-4 pt-3 text-[0.8125rem] text-muted">{about}</p>
      {items.length === 0 ? (
        <p className="px-4 pt-2 pb-4 text-sm">{none}</p>
      ) : (
        <>
          <List items={items.slice(0, SHOWN)} {...{ note, withProject }} />
          {items.length > SHOWN ? (
            <details className="border-t border-line">
              <summary className="rounded-b-card px-4 py-2.5 text-[0.8125rem] text-accent hover:bg-hover">
                {GUIDES.more(items.length - SHOWN)}
                <span className="sr-only">{GUIDES.moreOf(title)}</span>
              </summary>
              <List items={items.slice(SHOWN)} from={SHOWN + 1} {...{ note, withProject }} />
            </details>
          ) : null}
        </>
      )}
    </Card>
  );
}

function List({
  items,
  from = 1,
  note,
  withProject,
}: Pick<ListProps, 'items' | 'note' | 'withProject'> & { from?: number }) {
  return (
    <ol start={from} className="divide-y divide-line">
      {items.map((item) => (
        <li
          key={`${item.guideName} ${item.checklistKey} ${item.itemKey}`}
          className="px-4 py-3 text-sm"
        >
          <p className="font-medium">{item.text}</p>
          <p className="mt-0.5 text-[0.8125rem] text-muted">
            <Link href={guideHref(item)} className={LINK}>
              {item.checklistTitle}
            </Link>
            {' · '}
            {GUIDES.share(item.runCount, item.ofRuns)}
            {note?.(item) ? ` · ${note(item)}` : null}
          </p>
          <RankedRuns
            runs={item.runs}
            runCount={item.runCount}
            behind={item.text}
            withProject={withProject}
          />
        </li>
      ))}
    </ol>
  );
}

/** The checklist's heading in the guide as it is now; an older key leads to the guide's beginning. */
const guideHref = ({ guideName, checklistKey }: Ranked) =>
  `/guides/${encodeURIComponent(guideName)}#${checklistKey.split('/').at(-1) ?? ''}`;

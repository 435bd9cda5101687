import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import Link from '@/components/ui/link';
import type { Data } from '@/lib/application/client';
import { BarRows } from './charts/bar-rows';
import { WORDS } from './insights.words';

/** How old the open actions are, and how many are late. */
export function ActionSection({
  actions,
  href,
}: {
  actions: Data<'get', '/insights'>['actions'];
  /** Where the actions themselves are listed. */
  href: string | null;
}) {
  const { total, overdue } = actions;
  return (
    <Card
      title={WORDS.actions.title}
      actions={overdue > 0 ? <Badge tone="danger">{WORDS.actions.overdue(overdue)}</Badge> : null}
    >
      {total === 0 ? (
        <p className="text-sm text-muted">{WORDS.actions.none}</p>
      ) : (
        <BarRows
          label={WORDS.actions.byAge(total)}
          rows={[
            { label: WORDS.actions.ages[0], value: actions.underOneWeek },
            { label: WORDS.actions.ages[1], value: actions.oneToTwoWeeks },
            { label: WORDS.actions.ages[2], value: actions.twoToFourWeeks },
            { label: WORDS.actions.ages[3], value: actions.older, tone: 'warn' },
          ]}
        />
      )}
      {href && total > 0 ? (
        <p className="mt-4 text-sm">
          <Link
            href={href}
            className="text-accent underline underline-offset-2 hover:text-accent-hover coarse:inline-block coarse:py-2"
          >
            {WORDS.actions.all}
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

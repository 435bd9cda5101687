import Link from 'next/link';
import { Badge } from '@/components/badge';
import { Card } from '@/components/card';
import { BarRows } from '@/components/charts/bar-rows';
import type { Data } from '@/lib/api/client';

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
      title="Open actions by age"
      actions={overdue > 0 ? <Badge tone="danger">{overdue} overdue</Badge> : null}
    >
      {total === 0 ? (
        <p className="text-sm text-muted">
          No action is open. Reviews make them when an item needs work, and anybody can at an item.
        </p>
      ) : (
        <BarRows
          label={`${total} open ${total === 1 ? 'action' : 'actions'} by age`}
          rows={[
            { label: 'Under a week', value: actions.underOneWeek },
            { label: '1 to 2 weeks', value: actions.oneToTwoWeeks },
            { label: '2 to 4 weeks', value: actions.twoToFourWeeks },
            { label: 'Older', value: actions.older, tone: 'warn' },
          ]}
        />
      )}
      {href && total > 0 ? (
        <p className="mt-4 text-sm">
          <Link
            href={href}
            className="text-accent underline underline-offset-2 hover:text-accent-hover coarse:inline-block coarse:py-2"
          >
            See the actions
          </Link>
        </p>
      ) : null}
    </Card>
  );
}

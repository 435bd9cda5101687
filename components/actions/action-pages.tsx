import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { TabLinks } from '@/components/ui/tab-links';
import type { Action } from './action.types';
import type { ActionPlace } from './action-row';
import type { ActionState } from './action-states';
import { actionsHref, actionTabs } from './action-tabs';
import { ACTION_WORDS } from './actions.words';
import { ActionsInPage } from './actions-in-page';

/** A page of actions with its tabs: open, overdue, done. */
export function ActionPages({
  path,
  state,
  list: { data, meta },
  today,
  place,
  fixed = false,
  hint,
}: {
  /** The page's own address, without a query. */
  path: string;
  state: ActionState;
  list: { data: readonly Action[]; meta: { page: number; limit: number; total: number } };
  today: string;
  place: ActionPlace;
  fixed?: boolean;
  /** Where open actions come from, for when there are none. */
  hint: ReactNode;
}) {
  return (
    <>
      <div className="mb-4">
        <TabLinks label={ACTION_WORDS.which} tabs={actionTabs(path, state)} />
      </div>
      {data.length > 0 ? (
        <Card flush>
          <ActionsInPage
            // Each list keeps what was changed in it on its own.
            key={`${state} ${meta.page}`}
            label={ACTION_WORDS.listOf(state)}
            actions={data}
            today={today}
            place={place}
            fixed={fixed}
          />
        </Card>
      ) : (
        <EmptyState icon={<CircleCheck />} title={ACTION_WORDS.nothing[state]}>
          {state === 'open' ? hint : null}
        </EmptyState>
      )}
      <Pagination
        label={ACTION_WORDS.pages}
        meta={meta}
        hrefOf={(page) => actionsHref(path, state, page)}
      />
    </>
  );
}

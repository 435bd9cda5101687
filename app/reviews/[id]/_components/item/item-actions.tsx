'use client';

import { useMemo } from 'react';
import { ActionList } from '@/components/actions/action-list';
import { Part } from '@/components/ui/part';
import { dayOf } from '@/lib/model/day';
import { WORDS } from '../../review.words';
import { useReview, useScreen } from '../review-provider';

/** What is to be done about an item; nothing when nothing is. */
export function ItemActions({ itemId }: { itemId: string }) {
  const actions = useReview((state) => state.server.actions);
  const list = useMemo(() => actions.filter((one) => one.itemId === itemId), [actions, itemId]);
  if (list.length === 0) return null;
  return (
    <Part title={WORDS.actions} count={list.length}>
      <Actions actions={list} place="item" label={WORDS.itemActions} />
    </Part>
  );
}

/** Actions that those with an account can finish and change. */
export function Actions(
  props: Pick<Parameters<typeof ActionList>[0], 'actions' | 'place' | 'label'>,
) {
  const { store, refresh } = useScreen();
  const today = useReview((state) => dayOf(state.server.now));
  const fixed = useReview(
    ({ server }) => !server.project.may.includes('discuss') || server.project.archived,
  );
  return (
    <ActionList
      {...props}
      today={today}
      fixed={fixed}
      onChange={() => {
        // Otherwise the live stream tells.
        if (!store.getState().live) void refresh().catch(() => {});
      }}
    />
  );
}

'use client';

import { Check, ChevronRight, CirclePause, X } from 'lucide-react';
import { StatusMark } from '@/components/items/status-mark';
import { Menu, type MenuProps } from '@/components/ui/menu';
import { GIVEN, isWaiting, STATUS_WORDS } from '@/lib/model/status';
import { confirmable, rejectable } from '../_store/confirming';
import type { Item } from '../_store/run.types';
import { mayConfirm } from '../_store/run-state';
import { WORDS as RUN_WORDS } from '../run.words';
import { RUN_KEYS } from './named-keys';
import { ROW_WORDS as WORDS } from './row.words';
import { useRun, useScreen } from './run-provider';
import { statusKey } from './status-key';

/** The answers that an item can be given from its row, and the way to its details. */
export default function RowMenu({
  item,
  ...props
}: Omit<MenuProps, 'entries'> & {
  item: Item;
}) {
  const { choose, activate, askToReject, confirm, details, store } = useScreen();
  const state = store.getState();
  const yes = mayConfirm(state) && confirmable(state, [item.id]).length > 0;
  const no = mayConfirm(state) && rejectable(state, [item.id]).length > 0;
  const waived = useRun((state) => state.server.waivers[item.id] !== undefined);
  const show = () => {
    activate(item.id);
    details(true);
  };
  return (
    <Menu
      {...props}
      entries={[
        ...GIVEN.map((status) => ({
          id: status,
          label: STATUS_WORDS[status],
          icon: <StatusMark status={status} look="icon" />,
          hint: statusKey(status, item.status),
          disabled: item.status === status,
          run: () => choose([item.id], status, 'row'),
        })),
        ...(yes
          ? [
              {
                id: 'confirm',
                label: RUN_WORDS.confirming.confirm,
                icon: <Check />,
                separated: true,
                hint: RUN_KEYS.confirm,
                run: () => confirm([item.id]),
              },
            ]
          : []),
        ...(no
          ? [
              {
                id: 'reject',
                label: RUN_WORDS.confirming.reject,
                icon: <X />,
                separated: !yes,
                hint: RUN_KEYS.reject,
                run: () => askToReject([item.id], 'row'),
              },
            ]
          : []),
        {
          id: 'waive',
          label: WORDS.waive,
          icon: <CirclePause />,
          hint: RUN_KEYS.waive,
          separated: true,
          disabled: waived || !isWaiting(item.status),
          run: () => store.setState({ waiving: item.id }),
        },
        {
          id: 'details',
          label: WORDS.details,
          icon: <ChevronRight />,
          hint: RUN_KEYS.details,
          run: show,
        },
      ]}
    />
  );
}

'use client';

import { ChevronRight } from 'lucide-react';
import { Menu, type MenuProps } from '@/components/menu';
import { STATUS_WORDS, StatusMark } from '@/components/status-mark';
import { STATUSES } from '@/lib/runs/answer.types';
import type { Item } from '../_store/run.types';
import { ROW_WORDS as WORDS } from './row.words';
import { useScreen } from './run-provider';
import { statusKey } from './status-key';

/** The answers that an item can be given from its row, and the way to its details. */
export default function RowMenu({
  item,
  ...props
}: Omit<MenuProps, 'entries'> & {
  item: Pick<Item, 'id' | 'status'>;
}) {
  const { choose, activate, details } = useScreen();
  const show = () => {
    activate(item.id);
    details(true);
  };
  return (
    <Menu
      {...props}
      entries={[
        ...STATUSES.map((status) => ({
          id: status,
          label: STATUS_WORDS[status],
          icon: <StatusMark status={status} look="icon" />,
          hint: statusKey(status, item.status),
          disabled: item.status === status,
          run: () => choose([item.id], status, 'row'),
        })),
        {
          id: 'details',
          label: WORDS.details,
          icon: <ChevronRight />,
          separated: true,
          hint: 'o',
          run: show,
        },
      ]}
    />
  );
}

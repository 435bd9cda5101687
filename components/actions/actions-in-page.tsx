'use client';

import { useRouter } from 'next/navigation';
import { ActionList, type ActionListProps } from './action-list';

/** Actions that came with the page; the page is asked for anew when one is changed. */
export function ActionsInPage(props: Omit<ActionListProps, 'onChange'>) {
  const router = useRouter();
  return <ActionList {...props} onChange={() => router.refresh()} />;
}

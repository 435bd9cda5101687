'use client';

import { EllipsisVertical } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { lateMenu } from '@/components/ui/menu-lazy';
import { WORDS } from '../run.words';

const Entries = lateMenu(() => import('./run-menu-entries'));

/** What can be done with the run as a whole. */
export function RunMenu() {
  return <Entries trigger={<IconButton label={WORDS.more} icon={<EllipsisVertical />} />} />;
}

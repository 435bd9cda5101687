'use client';

import { RotateCw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '../_store/import.types';
import { WORDS } from '../import.words';
import { useScreen } from './import-provider';

/** Why something did not work, and what can be done about it. */
export function RefusalPart({ id, refusal }: { id: string; refusal: Refusal }) {
  const { retry } = useScreen();
  const { message, way } = refusal;
  return (
    <Notice
      tone="error"
      {...(way === 'none' ? { title: WORDS.refused.title } : {})}
      actions={
        way === 'none' ? null : (
          <Button size="s" icon={<RotateCw />} onClick={() => retry(id)}>
            {way === 'again' ? COMMON_WORDS.tryAgain : WORDS.anyway}
          </Button>
        )
      }
    >
      {message}
    </Notice>
  );
}

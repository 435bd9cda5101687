'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { REPORT_PAGE_WORDS } from './report-page.words';

/** Opens the browser's print dialog. */
export function PrintButton() {
  return (
    <Button size="s" icon={<Printer />} onClick={() => window.print()}>
      {REPORT_PAGE_WORDS.print}
    </Button>
  );
}

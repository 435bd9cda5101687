'use client';

import { Printer } from 'lucide-react';
import { Button } from '@/components/button';

/** Opens the browser's print dialog. */
export function PrintButton() {
  return (
    <Button size="s" icon={<Printer />} onClick={() => window.print()}>
      Print
    </Button>
  );
}

'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { toast } from '@/components/ui/toast';
import { REPORT_PAGE_WORDS } from './report-page.words';

/** Copies the whole report, fetched when it is pressed: the page may show only its first part. */
export function CopyReport({ href }: { href: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'copied'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  async function copy() {
    setState('busy');
    try {
      await writeToClipboard(fetchText(href));
      setState('copied');
    } catch (error) {
      setState('idle');
      toast(
        error instanceof Unanswered ? REPORT_PAGE_WORDS.notFetched : REPORT_PAGE_WORDS.notCopied,
        { tone: 'error' },
      );
    }
  }
  return (
    <Button
      size="s"
      busy={state === 'busy'}
      icon={state === 'copied' ? <Check /> : <Copy />}
      onClick={copy}
    >
      {COMMON_WORDS.copy}
      <span role="status" className="sr-only">
        {state === 'copied' ? COMMON_WORDS.copied : ''}
      </span>
    </Button>
  );
}

class Unanswered extends Error {}

async function fetchText(href: string): Promise<string> {
  const response = await fetch(href, { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok) throw new Unanswered();
  return response.text();
}

/** Safari lets a page write only while the press is handled, but takes a promise then. */
async function writeToClipboard(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch (error) {
    // The browser wraps the reason; ours says more.
    await text;
    throw error;
  }
}

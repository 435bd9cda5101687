'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button';
import { cx } from './class-names';
import { COMMON_WORDS } from './common.words';
import { toast } from './toast';

/** Copies `text` and says so. `label` is its word; `iconOnly` keeps that for screen readers. */
export function CopyButton({
  text,
  label = COMMON_WORDS.copy,
  iconOnly = false,
  className,
}: {
  text: string;
  label?: string;
  iconOnly?: boolean;
  className?: string;
}) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast(COMMON_WORDS.notCopied, { tone: 'error' });
    }
  }
  return (
    <Button
      size="s"
      variant={iconOnly ? 'ghost' : 'secondary'}
      icon={copied ? <Check /> : <Copy />}
      title={iconOnly ? label : undefined}
      onClick={copy}
      className={cx(iconOnly && 'px-1.5 text-muted', className)}
    >
      <span className={cx(iconOnly && 'sr-only')}>{label}</span>
      <span role="status" className="sr-only">
        {copied ? COMMON_WORDS.copied : ''}
      </span>
    </Button>
  );
}

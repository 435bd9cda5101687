'use client';

import { useEffect, useState } from 'react';
import { CopyButton } from '@/components/ui/copy-button';
import type { EvidenceFile } from '@/lib/model/answer.types';
import { hasPreview } from '@/lib/model/evidence-file';
import { sizeWords } from '@/lib/model/size.words';
import { FILE_WORDS as WORDS } from './uploaded-file.words';

/** How often a preview is asked for again: what an undo put back may not be at the server yet. */
const TRIES = 3;
const PAUSE_MS = 1_500;
/** Digits of a hash that are shown. */
const SHORT = 10;

/** A file that somebody handed in: an image is shown, all else named, and its bytes can be saved. */
export function UploadedFile({
  evidence: { id, text, file },
}: {
  evidence: { id: string; text: string | null; file: EvidenceFile };
}) {
  const at = `/api/v1/evidence/${id}`;
  const name = text ?? '';
  return (
    <>
      <a
        href={`${at}/file`}
        download={name}
        className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
      >
        {hasPreview(file) ? <Preview address={`${at}/preview`} name={name} /> : null}
        {name}
      </a>
      <p className="flex flex-wrap items-center gap-x-2 text-[0.8125rem] text-muted">
        {sizeWords(file.bytes)}
        <span
          className="inline-flex items-center gap-1 whitespace-nowrap"
          title={WORDS.hash(file.sha256)}
        >
          SHA-256 <code className="font-mono">{file.sha256.slice(0, SHORT)}…</code>
          <CopyButton text={file.sha256} label={WORDS.copy(name)} iconOnly />
        </span>
      </p>
    </>
  );
}

function Preview({ address, name }: { address: string; name: string }) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed || tries >= TRIES) return;
    const timer = setTimeout(() => {
      setFailed(false);
      setTries((count) => count + 1);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [failed, tries]);
  if (failed) return null;
  return (
    // biome-ignore lint/performance/noImgElement: it is made small already, and is for whoever may see it
    <img
      src={tries > 0 ? `${address}?again=${tries}` : address}
      alt={WORDS.preview(name)}
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
      className="mb-1 block max-h-48 max-w-full rounded-control border border-line bg-sunken object-contain"
    />
  );
}

'use client';

import { Camera, Upload as UploadIcon } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '@/components/ui/button';
import type { Upload } from '../../_store/uploading.types';
import { useScreen } from '../run-provider';
import { WORDS } from './details.words';
import { UploadRow } from './upload-row';

const NONE: readonly Upload[] = [];

/** Hands files in as evidence of an item, and shows those that are on their way. */
export function UploadPart({ id }: { id: string }) {
  const { uploads, addFiles } = useScreen();
  const all = useStore(uploads, ({ list }) => list);
  const list = all.length > 0 ? all.filter(({ itemId }) => itemId === id) : NONE;
  const add = (files: readonly File[]) => addFiles(id, files);
  return (
    <div className="mt-3 space-y-2">
      {list.length > 0 ? (
        <ul aria-label={WORDS.evidence.uploads} className="space-y-2">
          {list.map((one) => (
            <UploadRow key={one.id} upload={one} />
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <FileButton icon={<UploadIcon />} label={WORDS.evidence.upload} onFiles={add} multiple />
        {/* Where nobody holds a camera in their hand, it would only choose a file as well. */}
        <span className="hidden coarse:contents">
          <FileButton
            icon={<Camera />}
            label={WORDS.evidence.photo}
            onFiles={add}
            accept="image/*"
            capture="environment"
          />
        </span>
      </div>
      <p className="text-[0.8125rem] text-muted">{WORDS.evidence.dropHere}</p>
    </div>
  );
}

/** A button that has files chosen. */
function FileButton({
  label,
  icon,
  onFiles,
  ...rest
}: {
  label: string;
  icon: ReactNode;
  onFiles(files: readonly File[]): void;
  multiple?: boolean;
  accept?: string;
  capture?: 'environment';
}) {
  const { fetchUploading } = useScreen();
  const input = useRef<HTMLInputElement>(null);
  function chosen({ target }: ChangeEvent<HTMLInputElement>) {
    onFiles([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  }
  return (
    <>
      <Button
        size="s"
        icon={icon}
        onPointerEnter={fetchUploading}
        onFocus={fetchUploading}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        {...rest}
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={label}
        onChange={chosen}
      />
    </>
  );
}

import { useEffect, useEffectEvent } from 'react';
import { toast } from '@/components/ui/toast';
import { isReadOnly } from '../_store/run-state';
import { FILES_WORDS as WORDS } from './files.words';
import { useScreen } from './run-provider';

/** Where files can be dropped: on an item's row, or on its details. */
const PLACES = '[data-item], [data-details-of]';

/**
 * Files that are dropped on an item or pasted while its details are open become its evidence. What
 * is on its way keeps the page, and what could not be sent goes once there is a connection.
 */
export function useFiles(): void {
  const { store, uploads, addFiles, retryUnreached, fetchUploading } = useScreen();
  const isOff = () => isReadOnly(store.getState());
  const over = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event.dataTransfer)) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    fetchUploading();
    mark(isOff() ? null : placeOf(event.target));
  });
  const drop = useEffectEvent((event: DragEvent) => {
    mark(null);
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (isOff()) return;
    const id = itemAt(placeOf(event.target));
    if (id) addFiles(id, [...(event.dataTransfer?.files ?? [])]);
    else toast(WORDS.dropOnItem);
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const { active } = store.getState();
    const files = [...(event.clipboardData?.files ?? [])];
    const isText = event.clipboardData?.types.includes('text/plain') && isField(event.target);
    if (files.length === 0 || isText || isOff() || !active || !areOpen(active)) return;
    event.preventDefault();
    addFiles(active, files.map(named));
  });
  const leave = useEffectEvent((event: BeforeUnloadEvent) => {
    const { list, coming } = uploads.getState();
    if (coming || list.some(({ state }) => state !== 'failed')) event.preventDefault();
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const gone = ({ relatedTarget }: DragEvent) => relatedTarget === null && mark(null);
    document.addEventListener('dragover', (event) => over(event), { signal });
    document.addEventListener('dragleave', gone, { signal });
    document.addEventListener('drop', (event) => drop(event), { signal });
    document.addEventListener('paste', (event) => paste(event), { signal });
    window.addEventListener('beforeunload', (event) => leave(event), { signal });
    window.addEventListener('online', retryUnreached, { signal });
    return () => stop.abort();
  }, [retryUnreached]);
}

const hasFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false;

const placeOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>(PLACES) : null;

const itemAt = (place: HTMLElement | null) =>
  place?.dataset.item ?? place?.dataset.detailsOf ?? null;

const areOpen = (id: string) =>
  document.querySelector(`[data-details-of="${CSS.escape(id)}"]`) !== null;

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;

function mark(place: HTMLElement | null): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-dropping]'))
    if (one !== place) delete one.dataset.dropping;
  if (place) place.dataset.dropping = '';
}

/** Browsers call every pasted image the same. */
function named(file: File): File {
  const ending = /^image\.(\w+)$/.exec(file.name)?.[1];
  if (!ending) return file;
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ').replace(':', '.');
  return new File([file], WORDS.pasted(when, ending), { type: file.type });
}

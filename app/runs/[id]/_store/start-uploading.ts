import type { StoreApi } from 'zustand/vanilla';
import { sendFile } from '@/components/api/send-file';
import type { Core } from './core';
import { createUploading } from './uploading';
import type { Uploads } from './uploading.types';

/** Uploads as the page makes them: to the API. */
export function startUploading(core: Core, uploads: StoreApi<Uploads>) {
  return createUploading(core, uploads, ({ id, itemId, mutationId, file }, how) => {
    const query = new URLSearchParams({ id, mutationId, name: file.name });
    return sendFile(`/api/v1/items/${itemId}/uploads?${query}`, file, how);
  });
}

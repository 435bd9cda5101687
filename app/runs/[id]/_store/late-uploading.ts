import { createStore } from 'zustand/vanilla';
import { persistentLoad } from '@/components/ui/persistent-load';
import type { Core } from './core';
import type { Uploads } from './uploading.types';

/** Uploads, whose code comes with the first file. */
export function createLateUploading(core: Core) {
  const uploads = createStore<Uploads>(() => ({ list: [], coming: false }));
  let made: ReturnType<typeof start> | null = null;

  return {
    uploads,
    addFiles(itemId: string, files: readonly File[]): void {
      uploads.setState({ coming: true });
      void engine().then((it) => {
        uploads.setState({ coming: false });
        it.addFiles(itemId, files);
      });
    },
    cancelUpload: (id: string) => void engine().then((it) => it.cancelUpload(id)),
    retryUpload: (id: string) => void engine().then((it) => it.retryUpload(id)),
    retryUnreached: () => void made?.then((it) => it.retryUnreached()),
    fetchUploading: () => void engine(),
  };

  function engine() {
    made ??= start();
    return made;
  }

  async function start() {
    const { startUploading } = await persistentLoad(() => import('./start-uploading'));
    return startUploading(core, uploads);
  }
}

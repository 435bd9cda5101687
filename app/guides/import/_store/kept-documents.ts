import { browserStorage } from '@/lib/live/browser-storage';
import type { ImportedDocument } from './import.types';

/** What of a document survives a reload: what was brought, typed and chosen. */
type Stored = Pick<
  ImportedDocument,
  'id' | 'kind' | 'file' | 'bytes' | 'name' | 'choices' | 'chosen'
>;

/**
 * Keeps documents through a reload of the tab, for one person alone. Their texts are written once,
 * what is changed of them each time.
 * @param person whose they are
 */
export function createDocumentKeeper(person: string) {
  const storage = browserStorage('sessionStorage');
  const list = `walkaround:import:${person}`;
  const textKey = (id: string) => `${list}:${id}`;
  const written = new Set<string>();

  return { read, write };

  /** The documents that were kept, with their texts. */
  function read(): (Stored & { source: string })[] {
    try {
      const stored = JSON.parse(storage?.getItem(list) ?? '[]') as Stored[];
      return stored.flatMap((one) => {
        const source = storage?.getItem(textKey(one.id)) ?? null;
        if (source === null) return [];
        written.add(one.id);
        return [{ ...one, source }];
      });
    } catch {
      return [];
    }
  }

  /**
   * Keeps documents, and forgets the others. Those that are imported, or have no text, need not be
   * kept.
   * @returns whether all of them are; there may be no room
   */
  function write(documents: readonly ImportedDocument[]): boolean {
    const wanted = documents.filter(({ step, source }) => step !== 'kept' && source !== null);
    const ids = new Set(wanted.map(({ id }) => id));
    for (const id of written) if (!ids.has(id)) forget(id);
    const kept = wanted.filter(({ id, source }) => written.has(id) || writeText(id, source ?? ''));
    const stored = kept.map(
      ({ id, kind, file, bytes, name, choices, chosen }): Stored => ({
        id,
        kind,
        file,
        bytes,
        name,
        choices,
        chosen,
      }),
    );
    try {
      if (stored.length > 0) storage?.setItem(list, JSON.stringify(stored));
      else storage?.removeItem(list);
    } catch {
      return false;
    }
    return storage !== null && kept.length === wanted.length;
  }

  function writeText(id: string, source: string): boolean {
    try {
      storage?.setItem(textKey(id), source);
    } catch {
      return false;
    }
    written.add(id);
    return true;
  }

  function forget(id: string): void {
    storage?.removeItem(textKey(id));
    written.delete(id);
  }
}

export type DocumentKeeper = ReturnType<typeof createDocumentKeeper>;

import { createStore } from 'zustand/vanilla';
import type { ImportedDocument } from './import.types';
import type { DocumentKeeper } from './kept-documents';

export interface ImportState {
  documents: readonly ImportedDocument[];
  /** What happened last, for those who hear the page. */
  said: string;
  /** A reload would lose something: there was no room to keep it. */
  unkept: boolean;
}

export type Documents = ReturnType<typeof createDocuments>;

/** The documents of a page, kept through a reload. */
export function createDocuments(keeper: DocumentKeeper) {
  const store = createStore<ImportState>(() => ({ documents: [], said: '', unkept: false }));

  return { store, all, find, add, change, remove, say };

  function all(): readonly ImportedDocument[] {
    return store.getState().documents;
  }

  function find(id: string): ImportedDocument | undefined {
    return all().find((one) => one.id === id);
  }

  function add(added: readonly ImportedDocument[]): void {
    set([...all(), ...added]);
    note();
  }

  function change(id: string, changed: Partial<ImportedDocument>): void {
    set(all().map((one) => (one.id === id ? { ...one, ...changed } : one)));
    // How far reading is comes often, and is worth nothing after a reload.
    if (Object.keys(changed).some((key) => key !== 'progress')) note();
  }

  function remove(id: string): void {
    set(all().filter((one) => one.id !== id));
    note();
  }

  function say(said: string): void {
    store.setState({ said });
  }

  function set(documents: readonly ImportedDocument[]): void {
    store.setState({ documents });
  }

  function note(): void {
    const unkept = !keeper.write(all());
    if (unkept !== store.getState().unkept) store.setState({ unkept });
  }
}

import { WORDS } from '../import.words';
import { toImport, trackedOf } from './document.rules';
import { createDocuments } from './documents';
import { freshDocument } from './fresh-document';
import type { ImportedDocument } from './import.types';
import type { DocumentKeeper } from './kept-documents';
import { readFile } from './read-file';
import { createReading } from './reading';
import { refusalOf } from './refusal-of';
import type { askPreview, keepDocument } from './send-document';

export interface ImportDeps {
  preview: typeof askPreview;
  keep: typeof keepDocument;
  keeper: DocumentKeeper;
  pause?: number;
}

export type ImportScreen = ReturnType<typeof createImportScreen>;

/** Documents on their way in: brought, read, changed, and kept. */
export function createImportScreen({ preview, keep, keeper, pause = 400 }: ImportDeps) {
  const documents = createDocuments(keeper);
  const { store, find, change } = documents;
  const { next, again, stop } = createReading(documents, preview, pause);
  const files = new Map<string, File>();

  return {
    store,
    restore,
    addText,
    addFiles,
    remove,
    rename,
    track,
    setApart,
    choose,
    cancel,
    retry,
    importChosen,
  };

  /** Brings back what was here before a reload. */
  function restore(): void {
    if (documents.all().length > 0) return;
    const back = keeper.read().map((one) => ({ ...freshDocument(one.kind), ...one }));
    if (back.length > 0) documents.add(back);
    next();
  }

  function addText(source: string): void {
    documents.add([{ ...freshDocument('paste'), source }]);
    documents.say(WORDS.said.added(1));
    next();
  }

  async function addFiles(given: readonly File[]): Promise<void> {
    const added = given.map((file): ImportedDocument => {
      const document = { ...freshDocument('file'), file: file.name, bytes: file.size };
      files.set(document.id, file);
      return { ...document, step: 'reading' };
    });
    documents.add(added);
    documents.say(WORDS.said.added(added.length));
    for (const { id } of added) await open(id, false);
  }

  async function open(id: string, anyway: boolean): Promise<void> {
    const file = files.get(id);
    if (!file) return;
    const text = await readFile(file, anyway);
    if (!find(id)) return;
    if (typeof text === 'string') change(id, { source: text, step: 'waiting', refusal: null });
    else change(id, { step: 'refused', refusal: text });
    next();
  }

  function remove(id: string): void {
    stop(id);
    files.delete(id);
    documents.say(WORDS.said.removed(titleOf(find(id))));
    documents.remove(id);
    next();
  }

  function rename(id: string, name: string): void {
    again(id, { name: name.trim() === '' ? null : name.trim() });
  }

  /** Says of plain lists whether they are tracked. */
  function track(id: string, lists: readonly string[], tracked: boolean): void {
    const document = find(id);
    if (!document) return;
    const now = new Set(trackedOf(document));
    for (const list of lists) {
      if (tracked) now.add(list);
      else now.delete(list);
    }
    again(id, { choices: { ...choicesOf(document), track: [...now] } });
  }

  /** Says whether every heading is a checklist of its own. */
  function setApart(id: string, apart: boolean): void {
    const document = find(id);
    if (document) again(id, { choices: { ...choicesOf(document), apart } });
  }

  function choose(id: string, chosen: boolean): void {
    change(id, { chosen });
  }

  /** Ends the reading of a document; it can be begun again. */
  function cancel(id: string): void {
    stop(id);
    change(id, { step: 'refused', refusal: { message: WORDS.refused.cancelled, way: 'again' } });
    next();
  }

  function retry(id: string): void {
    const document = find(id);
    if (!document) return;
    const { source, refusal } = document;
    change(id, { step: source === null ? 'reading' : 'waiting', refusal: null, progress: 0 });
    if (source === null) void open(id, refusal?.way === 'anyway');
    else next();
  }

  /** Keeps those that are chosen, one after the other. Gives how many were kept. */
  async function importChosen(): Promise<number> {
    let count = 0;
    for (const { id } of toImport(documents.all())) if (await keepOne(id)) count += 1;
    documents.say(WORDS.said.imported(count));
    return count;
  }

  async function keepOne(id: string): Promise<boolean> {
    const document = find(id);
    if (!document?.preview || document.source === null) return false;
    const { kind, file, source, mutationId } = document;
    const { name, choices, guide } = document.preview;
    const origin = { kind, ...(file === null ? {} : { file }) };
    const ofGuide = guide?.mayRevise && !guide.sameShape ? { guideId: guide.id } : {};
    change(id, { step: 'keeping', refusal: null });
    try {
      const kept = await keep({ name, source, choices, origin, ...ofGuide, mutationId });
      change(id, { step: 'kept', kept });
      files.delete(id);
      return true;
    } catch (error) {
      change(id, { step: 'read', refusal: refusalOf(error) });
      return false;
    }
  }
}

/** What a document is called on its card. */
export const titleOf = (document: ImportedDocument | undefined): string =>
  document?.preview?.title ?? document?.file ?? WORDS.pasted;

const choicesOf = ({ choices, preview }: ImportedDocument) => choices ?? preview?.choices ?? {};

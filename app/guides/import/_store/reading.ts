import { v7 as uuidv7 } from 'uuid';
import { WORDS } from '../import.words';
import { itemsOf } from './document.rules';
import type { Documents } from './documents';
import type { ImportedDocument, Preview } from './import.types';
import { refusalOf } from './refusal-of';
import type { askPreview } from './send-document';

/**
 * Has documents read one at a time, in their order; a change of one that is being read begins it
 * anew.
 * @param pause a change is read after so long without another, in milliseconds
 */
export function createReading(documents: Documents, preview: typeof askPreview, pause: number) {
  const { find, change } = documents;
  const changed = new Set<string>();
  let reading: { id: string; stop: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  return { next, again, stop };

  /** Reads the first document that waits, unless one is being read. */
  function next(): void {
    if (reading) return;
    const document = documents.all().find(({ step }) => step === 'waiting');
    if (document) void read(document);
  }

  /** Takes a change that has to be read again. */
  function again(id: string, made: Partial<ImportedDocument>): void {
    const before = find(id);
    if (!before || before.step === 'keeping' || before.step === 'kept') return;
    stop(id);
    changed.add(id);
    change(id, { ...made, step: 'reading', progress: 0, refusal: null, mutationId: uuidv7() });
    clearTimeout(timer);
    timer = setTimeout(() => {
      for (const one of changed) change(one, { step: 'waiting' });
      changed.clear();
      next();
    }, pause);
  }

  /** Ends the reading of a document, if it is being read. */
  function stop(id: string): void {
    changed.delete(id);
    if (reading?.id !== id) return;
    const { stop: stopping } = reading;
    reading = null;
    stopping.abort();
  }

  async function read({ id, source, name, choices, file }: ImportedDocument): Promise<void> {
    const mine = { id, stop: new AbortController() };
    reading = mine;
    change(id, { step: 'reading', progress: 0, refusal: null });
    const body = {
      source: source ?? '',
      ...(name === null ? {} : { name }),
      ...(choices === null ? {} : { choices }),
      ...(file === null ? {} : { file }),
    };
    const onProgress = (progress: number) => reading === mine && change(id, { progress });
    try {
      const found = await preview(body, { signal: mine.stop.signal, onProgress });
      if (reading === mine) understood(id, found);
    } catch (error) {
      if (reading === mine) change(id, { step: 'refused', refusal: refusalOf(error) });
    }
    if (reading !== mine) return;
    reading = null;
    next();
  }

  function understood(id: string, found: Preview): void {
    change(id, { step: 'read', preview: found, bytes: found.bytes, refusal: null });
    documents.say(WORDS.said.read(found.title, itemsOf(found), found.checklists.length));
  }
}

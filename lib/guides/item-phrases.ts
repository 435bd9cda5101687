import type { Query } from '@/lib/db/connection';
import { itemPhrases, type Phrase } from '@/lib/markdown/item-phrases';
import { formattedItems } from './formatted-items.repo';

/** Checklists whose phrases are kept; a checklist never changes within a revision. */
const KEPT = 50;
/** After so many milliseconds of parsing, other requests have their turn. */
const PIECE_MS = 8;

/** By an item's key, its text in phrases, where it holds more than plain text. */
export type PhrasesByKey = Readonly<Record<string, Phrase[]>>;

const kept = new Map<string, PhrasesByKey>();

/**
 * The phrases of those items of some checklists that hold more than plain text, by checklist. Each
 * checklist is parsed once, in pieces; one query for all that are not known yet.
 */
export async function phrasesOfChecklists(
  q: Query,
  checklistIds: string[],
): Promise<ReadonlyMap<string, PhrasesByKey>> {
  const wanted = [...new Set(checklistIds)];
  const found = new Map<string, PhrasesByKey>();
  for (const id of wanted) {
    const known = kept.get(id);
    if (known) found.set(id, known);
  }
  const items = await formattedItems(
    q,
    wanted.filter((id) => !found.has(id)),
  );
  for (const id of wanted) {
    const phrases = found.get(id) ?? (await parsed(items.get(id) ?? new Map()));
    found.set(id, phrases);
    keep(id, phrases);
  }
  return found;
}

async function parsed(
  items: ReadonlyMap<string, { text: string; markdown: string }>,
): Promise<PhrasesByKey> {
  const phrases: Record<string, Phrase[]> = {};
  let since = performance.now();
  for (const [key, item] of items) {
    phrases[key] = itemPhrases(item);
    if (performance.now() - since < PIECE_MS) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
  return phrases;
}

/** Keeps the most recently asked for, the newest last. */
function keep(id: string, phrases: PhrasesByKey): void {
  kept.delete(id);
  kept.set(id, phrases);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) return;
    kept.delete(oldest);
  }
}

import 'server-only';
import type { Root } from 'hast';
import { theHost } from '@/lib/application/host';
import type { DocumentParts } from '@/lib/guides/document/document-parts';
import type { GuideSource } from '@/lib/guides/document/guide-document';

/** What a page shows of a guide's document. */
export interface ShownDocument extends Omit<DocumentParts, 'parts' | 'checklists'> {
  tree: Root;
  /** Which part it is, from 0, and how many there are. */
  part: number;
  count: number;
  checklists: ReadonlyMap<string, number>;
}

const KEPT = 8;
const kept = new Map<string, Promise<DocumentParts>>();

/**
 * A part of a guide's document; the nearest one there is to what is asked for. A revision never
 * changes, so the last few are kept as parsed.
 */
export async function readDocument(
  guide: GuideSource & { revision: string },
  wanted: number,
): Promise<ShownDocument> {
  const { parts, sections, checklists } = await parsed(guide);
  const part = Math.min(Math.max(0, wanted), Math.max(0, parts.length - 1));
  const tree = JSON.parse(parts[part] ?? '{"type":"root","children":[]}') as Root;
  return { tree, part, count: parts.length, sections, checklists: new Map(checklists) };
}

function parsed(guide: GuideSource & { revision: string }): Promise<DocumentParts> {
  const { revision, title, source } = guide;
  const checklists = guide.checklists.map((list) => ({ title: list.title }));
  const document =
    kept.get(revision) ??
    theHost()
      .parse({ guide: { title, source, checklists } })
      .then((json) => JSON.parse(json) as DocumentParts);
  kept.delete(revision);
  kept.set(revision, document);
  document.catch(() => kept.delete(revision));
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return document;
}

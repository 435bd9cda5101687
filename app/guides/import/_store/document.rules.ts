import type { ImportedDocument, Preview } from './import.types';

/**
 * What importing a document would do: `same` nothing, since it is here to the last byte; `boxes`
 * nothing but say what its boxes say; `taken` its name is another guide's; `double` it is another's
 * on this page; `empty` it has no items.
 */
export type Standing =
  | 'unread'
  | 'empty'
  | 'same'
  | 'boxes'
  | 'revision'
  | 'taken'
  | 'double'
  | 'new';

const IMPORTABLE: readonly Standing[] = ['boxes', 'revision', 'new'];

/** What importing one of the documents of a page would do. */
export function standingOf(document: ImportedDocument, all: readonly ImportedDocument[]): Standing {
  const { preview, id } = document;
  if (!preview) return 'unread';
  if (itemsOf(preview) === 0) return 'empty';
  const { guide } = preview;
  if (guide?.sameRevision) return 'same';
  if (guide?.sameShape) return 'boxes';
  const before = all.slice(
    0,
    all.findIndex((one) => one.id === id),
  );
  if (before.some((one) => one.step !== 'kept' && one.preview?.name === preview.name))
    return 'double';
  if (!guide) return 'new';
  return guide.mayRevise ? 'revision' : 'taken';
}

/** Whether a document could be imported as it stands. */
export const isImportable = (
  document: ImportedDocument,
  all: readonly ImportedDocument[],
): boolean => document.step === 'read' && IMPORTABLE.includes(standingOf(document, all));

/** The documents that *Import* would keep. */
export const toImport = (all: readonly ImportedDocument[]): ImportedDocument[] =>
  all.filter((document) => document.chosen && isImportable(document, all));

/** How many items a document has, those of tracked plain lists included. */
export const itemsOf = ({ checklists }: Pick<Preview, 'checklists'>): number =>
  checklists.reduce((sum, { itemCount }) => sum + itemCount, 0);

/** Ids of the plain lists that are to be tracked. */
export const trackedOf = ({ choices, preview }: ImportedDocument): ReadonlySet<string> =>
  new Set((choices ?? preview?.choices)?.track ?? []);

import { documentParts, withoutPlaces } from '@/lib/guides/document/document-parts';
import { parseDocument } from '@/lib/guides/document/guide-document';
import { toHast } from '@/lib/markdown/to-hast';
import type { DocumentSource } from './reading.types';

/** A document's tree for a page, as JSON: hast, or the parts of a guide. */
export function parsedDocument(source: DocumentSource): string {
  return 'guide' in source
    ? JSON.stringify(documentParts(parseDocument(source.guide)))
    : JSON.stringify(toHast(source.markdown), withoutPlaces);
}

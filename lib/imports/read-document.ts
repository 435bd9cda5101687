import { AppError, invalid } from '@/lib/api/app-error';
import { shapeOf } from '@/lib/guides/revision-identity';
import type { ParsedGuide } from '@/lib/markdown/guide.types';
import { GuideError, parseGuideInSteps } from '@/lib/markdown/parse-guide';
import type { ImportChoices } from '@/lib/markdown/receipt.types';
import { IMPORT_WORDS } from './import.words';

/** A document to be read. */
export interface DocumentToRead {
  source: string;
  fallbackName: string | undefined;
  choices: ImportChoices;
}

/** What a document says, and what is the same of it in whatever state its boxes are. */
export interface DocumentRead {
  parsed: ParsedGuide;
  shape: string;
}

/** How a document is read: for whom, until when, and who hears how far it is (0 to 1). */
export interface Reading {
  asker: string;
  signal?: AbortSignal | undefined;
  onProgress?: ((share: number) => void) | undefined;
}

/** Reads a document away from the event loop. @throws GuideError, DocumentTooSlow */
export type ReadDocument = (document: DocumentToRead, how: Reading) => Promise<DocumentRead>;

/** A document took more time or memory than its length allows. */
export class DocumentTooSlow extends Error {
  override readonly name = 'DocumentTooSlow';

  constructor(readonly lacks: 'time' | 'memory') {
    super(`A document took too much ${lacks}`);
  }
}

/** Reads a document where it is called. @throws GuideError */
export function readHere(
  { source, fallbackName, choices }: DocumentToRead,
  onProgress?: (share: number) => void,
): DocumentRead {
  const steps = parseGuideInSteps(source, fallbackName, choices);
  for (;;) {
    const step = steps.next();
    if (step.done) return { parsed: step.value, shape: shapeOf(source, step.value) };
    onProgress?.(step.value);
  }
}

/** Why a document is refused, for whoever sent it; another error stays as it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof GuideError)
    return invalid('source', IMPORT_WORDS.atLine(error.message, error.line));
  if (error instanceof DocumentTooSlow)
    return invalid('source', error.lacks === 'time' ? IMPORT_WORDS.tooSlow : IMPORT_WORDS.tooMuch);
  return error;
}

export const tooLarge = (): AppError =>
  new AppError('PAYLOAD_TOO_LARGE', IMPORT_WORDS.tooLarge, [
    { field: 'source', message: 'is larger than 5 MiB' },
  ]);

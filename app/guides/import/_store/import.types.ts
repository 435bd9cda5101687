import type { Data } from '@/lib/application/client';
import type { ImportChoices } from '@/lib/markdown/receipt.types';

export type Preview = Data<'post', '/imports/preview'>;
export type Kept = Data<'post', '/imports'>;

/** Why something did not work, and what can be done about it. */
export interface Refusal {
  message: string;
  /** `anyway` reads a file whose name doesn't look like Markdown's. */
  way: 'again' | 'anyway' | 'none';
}

/** What is done with a document at the moment, or how that ended. */
export type Step = 'waiting' | 'reading' | 'read' | 'refused' | 'keeping' | 'kept';

/** One document that was brought, as its card shows it. */
export interface ImportedDocument {
  id: string;
  kind: 'paste' | 'file';
  /** The file's name; none for a pasted text. */
  file: string | null;
  /** Its text; none while its file is not read, or can't be. */
  source: string | null;
  /** In UTF-8; of a pasted text once it is read. */
  bytes: number | null;
  /** The name that somebody typed; none as long as it is the document's own. */
  name: string | null;
  /** What somebody chose; none as long as it is as the server says. */
  choices: ImportChoices | null;
  /** Whether it is to be imported with the others. */
  chosen: boolean;
  step: Step;
  /** How far reading is, 0 to 1. */
  progress: number;
  preview: Preview | null;
  refusal: Refusal | null;
  kept: Kept | null;
  /** Names the request that keeps it, so that sending it again keeps it once. */
  mutationId: string;
}

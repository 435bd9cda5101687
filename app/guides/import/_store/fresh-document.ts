import { v7 as uuidv7 } from 'uuid';
import type { ImportedDocument } from './import.types';

/** A document that was just brought, and waits to be read. */
export const freshDocument = (kind: ImportedDocument['kind']): ImportedDocument => ({
  id: uuidv7(),
  kind,
  file: null,
  source: null,
  bytes: null,
  name: null,
  choices: null,
  chosen: true,
  step: 'waiting',
  progress: 0,
  preview: null,
  refusal: null,
  kept: null,
  mutationId: uuidv7(),
});

import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '@/lib/db/connection';
import type { ParsedChecklist, ParsedGuide } from '@/lib/markdown/guide.types';
import type { ImportChoices } from '@/lib/markdown/receipt.types';
import type { GuideOrigin } from '@/lib/model/guide-origin.types';
import { insertChecklist, insertRevision } from './guide.repo';

/** A text to be kept as one revision of a guide, with what was read of it. */
export interface NewRevision {
  id: string;
  guideId: string;
  source: string;
  parsed: ParsedGuide;
  shape: string;
  origin: GuideOrigin;
  choices: ImportChoices;
}

/** Keeps a revision with its checklists and their items. Nothing of it changes any more. */
export async function keepRevision(tx: Tx, now: Date, revision: NewRevision): Promise<void> {
  const { id, guideId, source, parsed, shape, origin, choices } = revision;
  const { title, description, version, scenarios, warnings, receipt } = parsed;
  const read = { title, description, version, scenarios, warnings, receipt };
  const stamps = { createdAt: now, updatedAt: now };
  await insertRevision(tx, { id, guideId, source, shape, origin, choices, ...read, ...stamps });
  for (const [position, checklist] of parsed.checklists.entries())
    await keepChecklist(tx, now, id, position, checklist);
}

async function keepChecklist(
  tx: Tx,
  now: Date,
  revisionId: string,
  position: number,
  { key, title, stage, items }: ParsedChecklist,
): Promise<void> {
  const id = uuidv7();
  const stamps = { createdAt: now, updatedAt: now };
  await insertChecklist(
    tx,
    { id, revisionId, key, title, stage, position, itemCount: items.length, ...stamps },
    items.map(({ line: _, ...item }, at) => ({
      ...item,
      id: uuidv7(),
      checklistId: id,
      position: at,
      ...stamps,
    })),
  );
}

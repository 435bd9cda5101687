import type { Query } from '@/lib/db/connection';
import { findGuide, findGuideByName, findRevision } from '@/lib/guides/guide.repo';
import { choicesKey, otherRevisionIdOf, revisionIdOf } from '@/lib/guides/revision-identity';
import { MAX_GUIDE_BYTES } from '@/lib/markdown/parse-guide';
import type { ImportChoices } from '@/lib/markdown/receipt.types';
import { revisionsOfShape } from './import.repo';
import { baseOf, nameFor } from './import.rules';
import {
  type DocumentRead,
  type ReadDocument,
  type Reading,
  refusalOf,
  tooLarge,
} from './read-document';

/** A document as somebody sends it. */
export interface SentDocument {
  name?: string | undefined;
  source: string;
  choices?: ImportChoices | undefined;
  file?: string | undefined;
  guideId?: string | undefined;
}

/** A document that was read, under the name that its guide would have. */
export interface Understood extends DocumentRead {
  name: string;
  source: string;
  choices: ImportChoices;
  bytes: number;
}

/** A revision that has a document's text, be it with other boxes, and its guide. */
export type Twin = Awaited<ReturnType<typeof revisionsOfShape>>[number];

/**
 * Reads a document by the choices that were made, or else by those of the guide that has it.
 * @throws PAYLOAD_TOO_LARGE beyond 5 MiB
 * @throws VALIDATION_ERROR naming `source` when it can't be read, or takes too long
 */
export async function understand(
  q: Query,
  read: ReadDocument,
  sent: SentDocument,
  how: Reading,
): Promise<Understood> {
  const { source, choices = {} } = sent;
  const bytes = Buffer.byteLength(source);
  if (bytes > MAX_GUIDE_BYTES) throw tooLarge();
  const first = await readBy(read, sent, choices, how);
  if (sent.choices) return first;
  const kept = await keptChoices(q, sent, first);
  return choicesKey(kept) === '' ? first : readBy(read, sent, kept, how);
}

async function readBy(
  read: ReadDocument,
  sent: SentDocument,
  choices: ImportChoices,
  how: Reading,
): Promise<Understood> {
  const { source } = sent;
  const fallbackName = baseOf(sent.file);
  try {
    const { parsed, shape } = await read({ source, fallbackName, choices }, how);
    const name = nameFor({ said: sent.name, own: parsed.name, title: parsed.title });
    return { parsed, shape, name, source, choices, bytes: Buffer.byteLength(source) };
  } catch (error) {
    throw refusalOf(error);
  }
}

async function keptChoices(
  q: Query,
  sent: SentDocument,
  { shape, name }: Understood,
): Promise<ImportChoices> {
  const twin = await twinOf(q, { shape, name, guideId: sent.guideId });
  if (twin) return twin.revision.choices;
  const guide = sent.guideId
    ? (await findGuide(q, sent.guideId))?.guide
    : await findGuideByName(q, name);
  return (guide && (await findRevision(q, guide.revisionId))?.choices) ?? {};
}

/**
 * The revision that has a document's text already: of the guide that is meant, or else of that
 * name, or else the newest.
 * @param wanted.choices only one that was read by these
 */
export async function twinOf(
  q: Query,
  wanted: {
    shape: string;
    name: string;
    guideId?: string | undefined;
    choices?: ImportChoices;
    /** The whole text: one that has the very same boxes goes first. */
    source?: string;
  },
): Promise<Twin | undefined> {
  const { shape, name, guideId, choices, source } = wanted;
  const found = (await revisionsOfShape(q, shape)).filter(
    ({ revision }) => !choices || choicesKey(revision.choices) === choicesKey(choices),
  );
  if (guideId) return best(found.filter(({ guide }) => guide.id === guideId));
  const named = found.filter(({ guide }) => guide.name === name);
  return best(named) ?? best(found);

  function best(those: Twin[]): Twin | undefined {
    const ids = source === undefined ? [] : sameTextIds(source, choices ?? {});
    return (
      those.find(({ revision }) => ids.includes(revision.id)) ??
      those.find(({ revision, guide }) => guide.revisionId === revision.id) ??
      those[0]
    );
  }
}

/** What a revision can be called that has exactly a text. */
export const sameTextIds = (source: string, choices: ImportChoices): string[] => [
  revisionIdOf(source, choices),
  revisionIdOf(source, {}),
  otherRevisionIdOf(source),
];

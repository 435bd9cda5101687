import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '@/lib/config/clock';
import type { Query, Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { ParsedGuide } from '@/lib/markdown/guide.types';
import { GuideError, nameOf, parseGuide } from '@/lib/markdown/parse-guide';
import { type GuideOrigin, isFromFolder } from '@/lib/model/guide-origin.types';
import { commitOf } from './git-commit';
import {
  findGuideByName,
  findNameOfRevision,
  findRevision,
  type GuideRow,
  insertGuide,
  pointGuide,
} from './guide.repo';
import { guideFiles, isOfCheckout } from './guide-files';
import { keepRevision, type NewRevision } from './keep-revision';
import { revisionIdOf, shapeOf } from './revision-identity';

/** A guide file that could not be read, and why; the others are loaded all the same. */
export interface GuideProblem {
  file: string;
  message: string;
  line: number | null;
}

/** Reads one document: what it says, and what is the same of it in whatever state its boxes are. */
export type ReadGuide = (
  source: string,
  fallbackName: string,
) => Promise<{ parsed: ParsedGuide; shape: string }>;

/**
 * Reads every Markdown file of a folder, and of Git checkouts in it. A file that changed becomes a new revision of its guide;
 * one that did not changes nothing. Runs stay on the revision they began with.
 * @param deps.read reads what is new; where it is called unless told
 * @returns the files that could not be read
 */
export async function loadGuides(deps: {
  db: Database;
  clock: Clock;
  folder: string;
  read?: ReadGuide | undefined;
}): Promise<GuideProblem[]> {
  const { read: readGuide = readHere } = deps;
  const problems: GuideProblem[] = [];
  const loaded = new Map<string, string>();
  for (const file of await filesOf(deps.folder, problems)) {
    try {
      const place = path.resolve(deps.folder, file);
      const bytes = await readFile(place);
      if (!isUtf8(bytes)) throw new GuideError('The file is not valid UTF-8');
      const source = bytes.toString('utf8');
      const revisionId = revisionIdOf(source, {});
      const fallback = path.basename(file, '.md');
      const known = await knownName(deps.db.read, revisionId, source, fallback);
      const document = known ? null : await readGuide(source, fallback);
      // A repository has a README and more beside its guides.
      if (isOfCheckout(file) && document?.parsed.checklists.length === 0) continue;
      const name = known ?? document?.parsed.name ?? fallback;
      const twin = loaded.get(name);
      if (twin) throw new GuideError(`The name “${name}” is taken by ${twin}`);
      loaded.set(name, file);
      const read = document && { ...document, origin: await originOf(file, place, bytes) };
      const found = { name, revisionId, source, read };
      await deps.db.transaction((tx) => keep(tx, deps.clock.now(), found));
    } catch (error) {
      problems.push(problemOf(file, error as Error));
    }
  }
  return problems;
}

const readHere: ReadGuide = async (source, fallbackName) => {
  const parsed = parseGuide(source, fallbackName);
  return { parsed, shape: shapeOf(source, parsed) };
};

async function originOf(file: string, place: string, bytes: Buffer): Promise<GuideOrigin> {
  const commit = await commitOf(place, bytes);
  return commit ? { kind: 'git', file, commit } : { kind: 'folder', file };
}

/** @returns nothing where the folder can't be read, which is a problem */
async function filesOf(folder: string, problems: GuideProblem[]): Promise<string[]> {
  try {
    return await guideFiles(folder);
  } catch (error) {
    problems.push({ file: folder, message: (error as Error).message, line: null });
    return [];
  }
}

/**
 * The name of the guide that exactly these bytes are a revision of, if the file would still be that
 * guide's: then nothing of it needs to be parsed but its front matter.
 */
async function knownName(
  q: Query,
  revisionId: string,
  source: string,
  fallback: string,
): Promise<string | null> {
  const name = await findNameOfRevision(q, revisionId);
  return name && name === (nameOf(source) ?? fallback) ? name : null;
}

/** A file's text. */
interface FoundGuide {
  name: string;
  revisionId: string;
  source: string;
  /** Nothing when the revision is there already. */
  read: Pick<NewRevision, 'parsed' | 'shape' | 'origin'> | null;
}

async function keep(tx: Tx, now: Date, found: FoundGuide): Promise<void> {
  const { name, revisionId, source, read } = found;
  const known = await findGuideByName(tx, name);
  const present = known && (await findRevision(tx, known.revisionId));
  if (present && !isFromFolder(present.origin))
    throw new GuideError(`The name “${name}” is taken by a guide that was imported`);
  const guide: GuideRow = known ?? {
    id: uuidv7(),
    name,
    revisionId,
    deletedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  const existing = await findRevision(tx, revisionId);
  if (existing && existing.guideId !== guide.id)
    throw new GuideError('Another guide has exactly the same text');
  if (!known) await insertGuide(tx, guide);
  else if (known.revisionId !== revisionId || known.deletedAt)
    await pointGuide(tx, known.id, revisionId, now);
  if (existing || !read) return;
  const revision = { id: revisionId, guideId: guide.id, source, choices: {} };
  await keepRevision(tx, now, { ...revision, ...read });
}

function problemOf(file: string, error: Error): GuideProblem {
  if (error instanceof GuideError)
    return { file, message: error.message, line: error.line ?? null };
  return { file, message: error.message, line: null };
}

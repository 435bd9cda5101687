import { existsSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '@/lib/api/app-error';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { hasPreview, LARGEST_FILE } from '@/lib/model/evidence-file';
import { sizeWords } from '@/lib/model/size.words';
import type { Attendee } from '@/lib/reviews/review.access';
import { findEvidence } from '@/lib/runs/evidence.repo';
import type { EvidenceService } from '@/lib/runs/evidence.service';
import { authorizeItem, type ItemPlace } from '@/lib/runs/run.access';
import { fileName } from './file-name';
import type { FileStore } from './file-store';
import { mediaTypeOf } from './media-type';
import { createPreviews } from './preview.service';
import type { ReceivedFile, Sent } from './receive-file';
import { authorizeFile } from './upload.access';
import { bytesOfProject, hasFile, isUsed } from './upload.repo';
import { UPLOAD_WORDS } from './upload.words';

export interface NewUpload {
  id?: string | undefined;
  /** As it was called where it came from. */
  name?: string | undefined;
  mutationId?: string | undefined;
}

export type UploadService = ReturnType<typeof createUploadService>;

/**
 * Files that back an answer: takes them in, and gives them out again.
 * @param deps.perProject how many bytes a project may have of them; 0 for no limit
 */
export function createUploadService(deps: {
  db: Database;
  evidence: EvidenceService;
  files: FileStore;
  limits: Pick<Limits, 'upload' | 'uploads'>;
  perProject: number;
}) {
  const { db, evidence, files, limits, perProject } = deps;
  const previews = createPreviews(files);

  return { add, file, preview };

  /**
   * Takes a file in as evidence of an item. Nothing of the database is held while it comes, and
   * its bytes are on the disk before anything names them. A repeat gives what the first one added.
   * @param again who sends it, asked once it is there: it may take minutes
   * @throws PAYLOAD_TOO_LARGE when it is, or when its project has no room for it
   * @throws RATE_LIMITED when the caller sends too many, in a minute or at once
   */
  async function add(
    actor: Person,
    itemId: string,
    input: NewUpload,
    sent: Sent,
    again: () => Promise<Person>,
  ) {
    await limits.upload.take(actor.id);
    const release = limits.uploads.take(actor.id);
    try {
      const place = await authorizeItem(db.read, actor, itemId, 'write');
      const { id = uuidv7(), mutationId = input.id } = input;
      // One that is known by its id may be a repeat, which takes no room.
      if (sent.length && !(await findEvidence(db.read, id))) await refuseFull(place, sent.length);
      const received = await files.receive(sent, LARGEST_FILE);
      try {
        return await keep(await again(), itemId, { id, name: input.name, mutationId }, received);
      } finally {
        await files.drop(received);
      }
    } finally {
      release();
    }
  }

  async function keep(actor: Person, itemId: string, input: NewUpload, received: ReceivedFile) {
    const { sha256, bytes, head } = received;
    const mediaType = await mediaTypeOf(head);
    const { id, mutationId } = input;
    const named = { id, kind: 'upload' as const, text: fileName(input.name ?? ''), sha256 };
    const admit = (tx: Tx, place: ItemPlace) => refuseBeyond(tx, place, sha256, bytes);
    try {
      return await files.alone(sha256, async () => {
        await files.keep(received);
        const arrived = { sha256, bytes, mediaType, admit };
        return evidence.add(actor, itemId, { ...named, mutationId }, arrived);
      });
    } catch (error) {
      await files.discard(sha256, () => isUsed(db.read, sha256));
      throw error;
    }
  }

  /** A first look, before anything is sent in vain; what counts is asked when it is added. */
  async function refuseFull({ projectId }: ItemPlace, bytes: number): Promise<void> {
    if (perProject > 0 && bytes <= LARGEST_FILE)
      refuseOver(await bytesOfProject(db.read, projectId), bytes);
  }

  async function refuseBeyond(
    tx: Tx,
    { projectId }: ItemPlace,
    sha256: string,
    bytes: number,
  ): Promise<void> {
    if (perProject === 0 || (await hasFile(tx, projectId, sha256))) return;
    refuseOver(await bytesOfProject(tx, projectId), bytes);
  }

  function refuseOver(used: number, bytes: number): void {
    if (used + bytes <= perProject) return;
    const message = UPLOAD_WORDS.noRoom(
      sizeWords(Math.max(0, perProject - used)),
      sizeWords(perProject),
    );
    throw new AppError('PAYLOAD_TOO_LARGE', message, [{ field: 'body', message }]);
  }

  /** A file as it was sent. @throws NOT_FOUND when it may not be seen, or is missing on the disk */
  async function file(actor: Attendee, id: string) {
    const facts = await authorizeFile(db.read, actor, id);
    const place = files.placeOf(facts.sha256);
    if (!existsSync(place)) throw new AppError('NOT_FOUND', UPLOAD_WORDS.missing);
    return { ...facts, place, tag: facts.sha256 };
  }

  /**
   * An image as it may be shown: made anew, smaller, without what cameras write into it.
   * @throws UNSUPPORTED_MEDIA_TYPE when it is no image, or none that is safe to open
   */
  async function preview(actor: Attendee, id: string) {
    const facts = await file(actor, id);
    if (!hasPreview(facts)) throw new AppError('UNSUPPORTED_MEDIA_TYPE', UPLOAD_WORDS.noPreview);
    return {
      place: await previews.of(facts.sha256, actor.id),
      mediaType: 'image/webp',
      tag: `${facts.sha256}-preview`,
      name: `${facts.name}.webp`,
    };
  }
}

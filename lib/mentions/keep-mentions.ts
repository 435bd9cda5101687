import { v7 as uuidv7 } from 'uuid';
import type { Authorized } from '@/lib/api/authorized';
import type { Tx } from '@/lib/db/connection';
import type { Person } from '@/lib/model/actor';
import {
  deleteMentions,
  insertMentions,
  listMentionable,
  type MentionSource,
  mentionsOf,
} from './mention.repo';
import { mentionedIn } from './mention-names';

/** The item that a text stands at. */
interface Place {
  id: string;
  runId: string;
  projectId: string;
  projectAccess: 'team' | 'private';
}

/**
 * Brings the mentions of a comment or a note up to its text, in the transaction that changes it.
 * Whoever was mentioned before and still is keeps the mention as it was, read or unread; nobody
 * mentions themselves.
 * @param text what it says now; empty when it is gone
 */
export async function keepMentions(
  tx: Tx,
  actor: Person,
  place: Authorized<Place>,
  from: MentionSource,
  text: string,
  now: Date,
): Promise<void> {
  const known = await mentionsOf(tx, from);
  const project = { id: place.projectId, access: place.projectAccess };
  const people = text.includes('@') ? await listMentionable(tx, project) : [];
  const named = mentionedIn(text, people).filter(({ id }) => id !== actor.id);
  const ids = new Set(named.map(({ id }) => id));
  await deleteMentions(
    tx,
    known.filter(({ personId }) => !ids.has(personId)).map(({ id }) => id),
  );
  const { projectId, runId, id: itemId } = place;
  await insertMentions(
    tx,
    named.map(({ id }) => ({
      id: uuidv7(),
      personId: id,
      mentionedBy: actor.id,
      projectId,
      runId,
      itemId,
      ...from,
      seenAt: null,
      createdAt: now,
      updatedAt: now,
    })),
  );
}

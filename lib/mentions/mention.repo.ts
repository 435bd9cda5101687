import { and, asc, eq, exists, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Query, Tx } from '@/lib/db/connection';
import { members, mentions, people, type projects } from '@/lib/db/tables/tables';
import { isPerson } from '@/lib/people/person.repo';
import { inTokensProjects, type Viewer } from '@/lib/projects/project.access';
import type { Mentionable } from './mention-names';

export type MentionRow = typeof mentions.$inferSelect;
/** What somebody is mentioned in. */
export type MentionSource = Pick<MentionRow, 'source' | 'sourceId'>;

/** Everybody who can be mentioned in a project: who may see it and can sign in. */
export async function listMentionable(
  q: Query,
  project: { id: string; access: typeof projects.$inferSelect.access },
): Promise<Mentionable[]> {
  const isMember = exists(
    q
      .select({ one: sql`1` })
      .from(members)
      .where(and(eq(members.projectId, project.id), eq(members.personId, people.id))),
  );
  return q
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(
      and(
        isPerson,
        isNull(people.deactivatedAt),
        project.access === 'private' ? or(isMember, eq(people.role, 'owner')) : undefined,
      ),
    )
    .orderBy(asc(people.id));
}

export async function mentionsOf(q: Query, from: MentionSource): Promise<MentionRow[]> {
  return q
    .select()
    .from(mentions)
    .where(and(eq(mentions.source, from.source), eq(mentions.sourceId, from.sourceId)));
}

export async function insertMentions(tx: Tx, rows: MentionRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(mentions).values(rows).onConflictDoNothing();
}

export async function deleteMentions(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(mentions).where(inArray(mentions.id, ids));
}

/** A person's own mention. */
export async function findMention(
  q: Query,
  viewer: Viewer,
  id: string,
): Promise<MentionRow | undefined> {
  const [row] = await q
    .select()
    .from(mentions)
    .where(and(eq(mentions.id, id), isOf(viewer)));
  return row;
}

/** Puts a person's mentions aside as read, or one of them back; all that are unread unless said. */
export async function setSeen(
  tx: Tx,
  viewer: Viewer,
  seenAt: Date | null,
  id?: string,
): Promise<void> {
  await tx
    .update(mentions)
    .set({ seenAt })
    .where(and(isOf(viewer), id ? eq(mentions.id, id) : isNull(mentions.seenAt)));
}

const isOf = (viewer: Viewer) =>
  and(eq(mentions.personId, viewer.id), inTokensProjects(viewer, mentions.projectId));

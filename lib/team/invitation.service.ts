import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Tx } from '@/lib/db/connection';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import type { InvitedRole } from '@/lib/model/instance.roles';
import { WORDS } from '@/lib/people/people.words';
import { requireMayInvite, requireStaff } from '@/lib/people/staff.access';
import { authorizeProject } from '@/lib/projects/project.access';
import { hashOf } from '@/lib/sign-in/reset-link';
import {
  countOpenInvitations,
  findOpenInvitation,
  type InvitationRow,
  type InvitedTo,
  insertInvitation,
  listOpenInvitations,
  type ProjectOfInvitation,
  projectsOfInvitations,
  revokeInvitation,
  visibleOf,
} from './invitation.repo';
import { stillGiven } from './invitation-gift';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Given {
  role: InvitedRole;
  projects: InvitedTo[];
  expiresInDays: number;
}

export type InvitationService = ReturnType<typeof createInvitationService>;

/** One-time links by which owners and admins let people in. */
export function createInvitationService(deps: {
  db: Database;
  clock: Clock;
  url: string;
  limits: Limits;
}) {
  const { db, clock, url, limits } = deps;

  return { create, createMany, list, revoke, look };

  /**
   * Makes a link. The token is in the answer and nowhere else.
   * @throws FORBIDDEN when the caller may not give the role, does not lead one of the projects, or is
   *   an agent, which could come in by it as a person
   * @throws VALIDATION_ERROR naming `projects` when there is no such one
   * @throws CONFLICT when one is archived
   */
  async function create(
    actor: Person,
    { email, ...given }: Given & { email?: string | undefined },
  ) {
    const [made] = await make(actor, given, [email ?? null]);
    return made as NonNullable<typeof made>;
  }

  /** Makes a link for each of some emails, all or none; see `create`. */
  async function createMany(actor: Person, { emails, ...given }: Given & { emails: string[] }) {
    return { invitations: await make(actor, given, [...new Set(emails)]) };
  }

  async function make(actor: Person, given: Given, emails: (string | null)[]) {
    for (const _ of emails) await limits.makeLink.take(actor.id);
    const now = clock.now();
    const links = emails.map((email) => {
      const token = randomBytes(24).toString('base64url');
      const row: InvitationRow = {
        id: uuidv7(),
        tokenHash: hashOf(token),
        invitedBy: actor.id,
        role: given.role,
        email,
        expiresAt: new Date(now.getTime() + given.expiresInDays * DAY_MS),
        acceptedAt: null,
        acceptedBy: null,
        revokedAt: null,
        createdAt: now,
        updatedAt: now,
      };
      return { row, token };
    });
    const projects = await db.transaction(async (tx) => {
      await requireMayGive(tx, actor, given);
      for (const { row } of links) await insertInvitation(tx, row, given.projects);
      return projectsOfInvitations(tx, [links[0]?.row.id as string]);
    });
    return links.map(({ row, token }) => ({
      ...shape(row, actor.name, projects.map(shapeProject), 0),
      token,
      url: `${url}/join/${token}`,
    }));
  }

  /** The links that still work, with what they give; of projects, those the caller may see. */
  async function list(actor: Person, page: { limit: number; offset: number }) {
    const now = clock.now();
    const rows = await listOpenInvitations(db.read, now, page);
    const projects = await projectsOfInvitations(
      db.read,
      rows.map(({ invitation }) => invitation.id),
    );
    const ids = [...new Set(projects.map(({ projectId }) => projectId))];
    const visible = await visibleOf(db.read, actor, ids);
    const items = rows.map(({ invitation, invitedBy }) => {
      const all = projects.filter(({ invitationId }) => invitationId === invitation.id);
      const seen = all.filter(({ projectId }) => visible.has(projectId));
      return shape(invitation, invitedBy, seen.map(shapeProject), all.length - seen.length);
    });
    return { items, total: await countOpenInvitations(db.read, now) };
  }

  /** @throws NOT_FOUND when it does not exist or is no longer open */
  async function revoke(actor: Person, id: string): Promise<void> {
    const row = await db.transaction(async (tx) => {
      await requireStaff(tx, actor);
      return revokeInvitation(tx, id, clock.now());
    });
    if (!row) throw notFound('invitation');
  }

  /** What a link's holder may know before accepting. @throws NOT_FOUND when it no longer works */
  async function look(token: string) {
    const key = hashOf(token);
    const row = await limits.link.guard(key, async () => {
      const found = await findOpenInvitation(db.read, key, clock.now());
      if (!found) throw new AppError('NOT_FOUND', WORDS.invitationGone);
      return found;
    });
    const { inviter, role, projects, leftOut } = await stillGiven(db.read, row);
    return {
      invitedBy: inviter.name,
      role,
      email: row.email,
      projects: projects.map(({ name, role }) => ({ name, role })),
      leftOut,
      expiresAt: row.expiresAt.toISOString(),
    };
  }
}

/** What is not the caller's to give is refused, not left out. */
async function requireMayGive(tx: Tx, actor: Person, { role, projects }: Given): Promise<void> {
  await requireMayInvite(tx, actor, role);
  for (const { projectId } of projects)
    await authorizeProject(tx, actor, projectId, 'manage').catch((error) => {
      if (error instanceof AppError && error.code === 'NOT_FOUND')
        throw invalid('projects', WORDS.noProject);
      throw error;
    });
}

const shapeProject = ({ projectId, name, role }: ProjectOfInvitation) => ({
  id: projectId,
  name,
  role,
});

const shape = (
  row: InvitationRow,
  invitedBy: string,
  projects: ReturnType<typeof shapeProject>[],
  otherProjects: number,
) => ({
  id: row.id,
  invitedBy,
  role: row.role,
  email: row.email,
  projects,
  otherProjects,
  expiresAt: row.expiresAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});

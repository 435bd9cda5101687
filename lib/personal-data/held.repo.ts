import type { Column } from '@/lib/db/kit/dialect';
import { events, people } from '@/lib/db/tables/tables';
import { HELD_OF_ACCOUNTS } from './held-account.repo';
import { HELD_OF_REVIEWS } from './held-review.repo';
import type { Held } from './held-rows.repo';
import { HELD_OF_WAIVERS } from './held-waiver.repo';
import { HELD_OF_WORK } from './held-work.repo';

/**
 * Every table that says something of people, with every column that refers to them: what an export
 * gives and what a deletion removes. A test holds it against the tables, so that a new column that
 * refers to people has to be put here.
 */
export const HELD: readonly Held[] = [
  ...HELD_OF_ACCOUNTS,
  ...HELD_OF_WORK,
  ...HELD_OF_WAIVERS,
  ...HELD_OF_REVIEWS,
];

/** What the account itself says. */
export const ACCOUNT = [
  people.id,
  people.name,
  people.email,
  people.emailVerified,
  people.image,
  people.role,
  people.deactivatedAt,
  people.createdAt,
  people.updatedAt,
];

/** The same of each line of a history whose actor the person is; its names are put in by code. */
export const ACTOR: Column = events.actorId;

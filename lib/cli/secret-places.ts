import type { Query, Tx } from '@/lib/db/connection';
import type { SecretAt, SecretBox } from '@/lib/secrets/secret-box';
import {
  resealSecondFactor,
  SECOND_FACTOR_SECRETS,
  secondFactorSecrets,
} from '@/lib/sign-in/second-factor.repo';

/** A column of sealed secrets, with the queries that read and replace them. */
export interface SecretPlace extends Pick<SecretAt, 'table' | 'column'> {
  /** Some of its rows after one, by id. */
  page(q: Query, after: string, limit: number): Promise<{ row: string; sealed: string }[]>;
  replace(q: Tx, row: string, sealed: string): Promise<void>;
}

/**
 * Every column that holds sealed secrets, for rotation. Whoever adds such a column adds it here:
 * what is missing here is unreadable once its key is forgotten.
 */
export const SECRET_PLACES: readonly SecretPlace[] = [
  { ...SECOND_FACTOR_SECRETS, page: secondFactorSecrets, replace: resealSecondFactor },
];

const PAGE = 200;

/** Seals all secrets with the current key. @returns how many were not yet */
export async function resealAll(
  q: Tx,
  box: SecretBox,
  places: readonly SecretPlace[] = SECRET_PLACES,
): Promise<number> {
  let count = 0;
  for (const place of places) {
    let after = '';
    for (;;) {
      const rows = await place.page(q, after, PAGE);
      for (const { row, sealed } of rows) {
        if (box.isCurrent(sealed)) continue;
        const at = { table: place.table, column: place.column, row };
        await place.replace(q, row, box.seal(box.open(sealed, at), at));
        count += 1;
      }
      if (rows.length < PAGE) break;
      after = rows.at(-1)?.row as string;
    }
  }
  return count;
}

/** Marks that no copy has: what a spread makes of a marked value is not marked. */
declare class Seen {
  private readonly seen: true;
}
declare class Checked extends Seen {
  private readonly checked: true;
}

/** A value that the present caller may look at. */
export type Visible<T> = T & Seen;

/**
 * A value that the present caller may change. What changes things takes this and no bare id, so
 * that an unchecked call does not compile. Only `*.access.ts` makes one.
 */
export type Authorized<T> = T & Checked;

/** What a caller has who asked for an intent: to look, or anything beyond. */
export type AuthorizedFor<Intent, T> = Intent extends 'read' ? Visible<T> : Authorized<T>;

/** What lies in a project: its history tells of every change. */
export interface InProject {
  projectId: string;
}

/** Marks a value as checked for an intent. For `*.access.ts` alone. */
export const authorized = <T, Intent extends string = 'write'>(value: T, _intent?: Intent) =>
  value as AuthorizedFor<Intent, T>;

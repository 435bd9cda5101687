declare const brand: unique symbol;

/**
 * A value whose access was checked for the present caller. Services that change things accept
 * only this, so that an unchecked call does not compile. Only `*.access.ts` makes one.
 */
export type Authorized<T> = T & { readonly [brand]: 'authorized' };

/** Marks a value as checked. For `*.access.ts` alone. */
export const authorized = <T>(value: T): Authorized<T> => value as Authorized<T>;

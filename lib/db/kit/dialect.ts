/**
 * The choice of the database's dialect: tables, repositories and all else know the kit by this
 * file alone. Another database is a twin of each `*.sqlite.ts` beside it, with the same names.
 */
export * from './columns.sqlite';
export * from './errors.sqlite';
export * from './expressions';
export * from './expressions.sqlite';
export * from './full-text.sqlite';
export * from './limits.sqlite';
export * from './names.sqlite';

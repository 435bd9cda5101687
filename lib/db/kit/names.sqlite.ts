/** What other libraries call this dialect. */
export const DIALECT = { drizzleKit: 'sqlite', betterAuth: 'sqlite' } as const;

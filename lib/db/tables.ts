/** Every table, for drizzle and its migrations. */
export * from './tables/event.tables';
export * from './tables/guide.tables';
export * from './tables/mention.tables';
export * from './tables/person.tables';
export * from './tables/project.tables';
export * from './tables/review.tables';
export * from './tables/run.tables';
export * from './tables/search.tables';

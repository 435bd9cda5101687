/** Every table, for drizzle and its migrations. */
export * from './event.tables';
export * from './guide.tables';
export * from './instance.tables';
export * from './mention.tables';
export * from './person.tables';
export * from './project.tables';
export * from './review.tables';
export * from './run.tables';
export * from './search.tables';
export * from './text.tables';
export * from './token.tables';
export * from './waiver.tables';

import type { z } from '@hono/zod-openapi';
import type { snapshotSchema } from './run.schema';

/** What a run's page is made of, in the API's own shapes. */
export type Snapshot = z.output<typeof snapshotSchema>;
export type Run = Snapshot['run'];
export type Item = Snapshot['items'][number];
export type Evidence = Snapshot['evidence'][number];
export type Comment = Snapshot['comments'][number];
export type Waiver = Snapshot['waivers'][number];
export type Member = Snapshot['people'][number];
export type Presence = Snapshot['presence'][number];

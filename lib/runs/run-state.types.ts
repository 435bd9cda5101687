import type { Data } from '@/lib/api/client';

/** What a run's page is made of, in the API's own shapes. */
export type Snapshot = Data<'get', '/runs/{id}/snapshot'>;
export type Run = Snapshot['run'];
export type Item = Snapshot['items'][number];
export type Evidence = Snapshot['evidence'][number];
export type Comment = Snapshot['comments'][number];
export type Member = Snapshot['people'][number];
export type Presence = Snapshot['presence'][number];

import type { Data } from '@/lib/api/client';
import type { AnswerFields, EvidenceKind } from '@/lib/runs/answer.types';

/** What a run's page is made of, in the API's own shapes. */
export type Snapshot = Data<'get', '/runs/{id}/snapshot'>;
export type Run = Snapshot['run'];
export type Item = Snapshot['items'][number];
export type Evidence = Snapshot['evidence'][number];
export type Comment = Snapshot['comments'][number];
export type Member = Snapshot['people'][number];
export type Presence = Snapshot['presence'][number];

/** Who uses this screen. */
export interface Me {
  id: string;
  name: string;
}

export type Fields = Partial<AnswerFields>;

/** Evidence as somebody types it. */
export interface EvidenceInput {
  kind: EvidenceKind;
  url: string | null;
  text: string | null;
}

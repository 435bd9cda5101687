import type { AnswerFields, EvidenceKind } from '@/lib/model/answer.types';

export type {
  Comment,
  Evidence,
  Item,
  Member,
  Presence,
  Run,
  Snapshot,
  Waiver,
} from '@/lib/runs/run-state.types';

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

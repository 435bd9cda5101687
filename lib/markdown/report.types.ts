import type { Account } from '@/lib/people/account.types';
import type { Stage } from './guide.types';

export interface ReportModel {
  title: string;
  description: string;
  kind: 'project' | 'run';
  generatedAt: string;
  generatedBy: string;
  generatedById: string | null;
  seq: number;
  head: string;
  /** Everybody whose id is in it, by what tells them apart. */
  accounts: Account[];
  runs: ReportRun[];
}
export interface ReportRun {
  id: string;
  title: string;
  checklistTitle: string;
  stage: Stage;
  guideTitle: string;
  guideName: string;
  revision: string;
  items: ReportItem[];
  /** Who signed it off, the oldest first. */
  signOffs: ReportSignOff[];
}
export interface ReportSignOff {
  name: string;
  personId: string;
  email: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /** The review that it was signed in; none of a run signed on its own. */
  review: string | null;
  /** How the run was called when it was signed. */
  title: string;
  /** The event that it stood at, and that event's hash. */
  seq: number;
  head: string;
  /** SHA-256 of what the answers and evidence were; none in those from before it was kept. */
  state: string | null;
  confirmedWith: 'password' | 'passkey';
  /** Whether answers or evidence differ from what was signed. */
  stale: boolean;
  /** Why it is stale: which items differ, who changed them last, and when. */
  changes: { item: string; by: string; byId: string | null; at: string }[];
}
export interface ReportItem {
  key: string;
  /** As it reads; `markdown` is as it stands in the guide. */
  text: string;
  markdown: string | null;
  depth: number;
  parentKey: string | null;
  status: 'open' | 'done' | 'needs_work' | 'not_applicable';
  justification: string | null;
  note: string | null;
  /** Who gave the status or its reason, and when (ISO 8601, UTC); nobody while it is open. */
  answeredBy: string | null;
  answeredById: string | null;
  answeredAt: string | null;
  assignee: string | null;
  assigneeId: string | null;
  dueOn: string | null;
  overdue: boolean;
  evidence: {
    kind: 'link' | 'commit' | 'file' | 'text';
    url: string | null;
    text: string | null;
  }[];
  comments: { author: string; authorId: string; at: string; body: string }[];
  /** What reviews or people want done about it. */
  actions: {
    text: string;
    owner: string | null;
    ownerId: string | null;
    dueOn: string | null;
    done: boolean;
    overdue: boolean;
  }[];
}

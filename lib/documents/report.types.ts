import type { Account } from '@/lib/model/account.types';
import type { EvidenceFile, EvidenceKind } from '@/lib/model/answer.types';
import type { Stage } from '@/lib/model/stage';
import type { Status } from '@/lib/model/status';
import type { Strength } from '@/lib/model/strength';
import type { EventVia } from '@/lib/model/token.types';

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
  /** What was waived and is not any more, the first to end first. */
  pastWaivers: ReportPastWaiver[];
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
  /** How many items were waived in what was signed. */
  waived: number;
  /** Whether answers or evidence differ from what was signed. */
  stale: boolean;
  /** Why it is stale: which items differ, who changed them last, and when. */
  changes: { item: string; by: string; byId: string | null; at: string }[];
}
/** A waiver that is asked for or in force. */
export interface ReportWaiver {
  state: 'requested' | 'approved';
  reason: string;
  /** Who stands for the work that is put off. */
  owner: string;
  ownerId: string;
  requestedBy: string;
  requestedById: string;
  /** Who approved it; nobody while it is only asked for. */
  approvedBy: string | null;
  approvedById: string | null;
  /** The last day on which it counts. */
  expiresOn: string;
}
/** A waiver that counted and is over. Its item is told with it: that has an answer of its own again. */
export interface ReportPastWaiver extends Omit<ReportWaiver, 'state'> {
  itemKey: string;
  text: string;
  markdown: string | null;
  state: 'ended' | 'expired';
  /** ISO 8601, UTC. */
  endedAt: string | null;
  /** Who ended it before its day; nobody where that came. */
  endedBy: string | null;
  endedById: string | null;
}
export interface ReportItem {
  key: string;
  /** Titles of the headings between its checklist's own and it. */
  section: string[];
  /** As it reads; `markdown` is as it stands in the guide. */
  text: string;
  markdown: string | null;
  depth: number;
  parentKey: string | null;
  status: Status;
  justification: string | null;
  note: string | null;
  /** Who gave the status or its reason, and when (ISO 8601, UTC); nobody while it is open. */
  answeredBy: string | null;
  answeredById: string | null;
  answeredAt: string | null;
  /** The token that it was answered through. */
  answeredVia: EventVia | null;
  /** How strong the answer is; none while it is open. */
  strength: Strength | null;
  /** Who confirmed it beside who answered, and when (ISO 8601, UTC). */
  confirmedBy: string | null;
  confirmedById: string | null;
  confirmedAt: string | null;
  /** Who accepted it in which review, and when (ISO 8601, UTC), while it is accepted. */
  acceptedBy: string | null;
  acceptedById: string | null;
  acceptedAt: string | null;
  acceptedIn: string | null;
  /** Whether it counts as done: settled, and all that its stage asks for. */
  counts: boolean;
  assignee: string | null;
  assigneeId: string | null;
  dueOn: string | null;
  overdue: boolean;
  waiver: ReportWaiver | null;
  evidence: {
    kind: EvidenceKind;
    url: string | null;
    text: string | null;
    /** Of an upload alone, whose name is the text. */
    file?: EvidenceFile | undefined;
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

import type { Stage } from './guide.types';

export interface ReportModel {
  title: string;
  description: string;
  kind: 'project' | 'run';
  generatedAt: string;
  generatedBy: string;
  seq: number;
  head: string;
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
}
export interface ReportItem {
  key: string;
  text: string;
  depth: number;
  parentKey: string | null;
  status: 'open' | 'done' | 'needs_work' | 'not_applicable';
  justification: string | null;
  note: string | null;
  assignee: string | null;
  dueOn: string | null;
  overdue: boolean;
  evidence: {
    kind: 'link' | 'commit' | 'file' | 'text';
    url: string | null;
    text: string | null;
  }[];
  comments: { author: string; at: string; body: string }[];
}

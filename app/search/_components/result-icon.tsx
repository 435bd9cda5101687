import {
  BookOpen,
  CircleDot,
  FileText,
  FolderKanban,
  ListChecks,
  ListTodo,
  MessageSquare,
  MessageSquareWarning,
  Paperclip,
  StickyNote,
  User,
  Users,
} from 'lucide-react';
import type { Kind } from '@/lib/model/search.types';

const ICONS = {
  project: FolderKanban,
  run: ListChecks,
  review: Users,
  guide: BookOpen,
  checklist: ListChecks,
  person: User,
  action: ListTodo,
  item: CircleDot,
  note: StickyNote,
  reason: MessageSquareWarning,
  comment: MessageSquare,
  evidence: Paperclip,
  guide_item: FileText,
} as const;

/** The picture of a kind of result; its word stands beside it. */
export function ResultIcon({ kind, className }: { kind: Kind; className?: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden="true" className={className} />;
}

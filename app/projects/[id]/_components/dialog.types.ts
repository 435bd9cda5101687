import type { Deed } from '@/lib/model/project.roles';
import type { Stage } from '@/lib/model/stage';
import type { StageRules } from '@/lib/model/strength';

/** The project as its dialogs need it. */
export interface ProjectFacts {
  id: string;
  name: string;
  description: string;
  access: 'team' | 'private';
  guests: boolean;
  signersApart: boolean;
  stageRules: StageRules;
  badge: boolean;
  archived: boolean;
  /** Whether I lead it: what only leads change is offered to nobody else. */
  mayManage: boolean;
  /** All that I may do in it. */
  may: readonly Deed[];
  pinned: boolean;
}

/** What may be open over the page. */
export type OpenDialog =
  | { kind: 'start-run'; stage?: Stage }
  | { kind: 'edit-project' }
  | { kind: 'stage-rules' }
  | { kind: 'members' }
  | { kind: 'tokens' }
  | { kind: 'delete-project' }
  | { kind: 'rename-run'; run: { id: string; title: string } }
  | { kind: 'delete-run'; run: { id: string; title: string } };

/** What every dialog of the page is given. */
export interface HostedProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  project: ProjectFacts;
}

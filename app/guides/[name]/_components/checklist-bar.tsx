import { StageName } from '@/components/guides/stage-name';
import { Badge } from '@/components/ui/badge';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../../guides.words';
import { StartRun } from './start-run';

/** What stands under a checklist's heading: its stage, its size and the way to start it. */
export function ChecklistBar({
  checklist,
  startable,
}: {
  checklist: Data<'get', '/guides'>[number]['checklists'][number];
  /** An older revision is for reading only. */
  startable: boolean;
}) {
  return (
    <div className="doc-bar">
      <Badge tone="accent">
        <StageName stage={checklist.stage} bare />
      </Badge>
      <span className="text-[0.8125rem] text-muted">{WORDS.items(checklist.itemCount)}</span>
      {startable ? <StartRun checklistId={checklist.id} title={checklist.title} /> : null}
    </div>
  );
}

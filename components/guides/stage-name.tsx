import { FileText, Hammer, ListChecks, PencilRuler, Rocket, ShieldCheck } from 'lucide-react';
import { cx } from '@/components/ui/class-names';
import type { Stage } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';

const ICONS = {
  design: PencilRuler,
  implementation: Hammer,
  verification: ListChecks,
  security: ShieldCheck,
  release: Rocket,
  general: FileText,
};

/** A stage's word with its icon; `bare` leaves the icon out. */
export function StageName({
  stage,
  bare = false,
  className,
}: {
  stage: Stage;
  bare?: boolean;
  className?: string;
}) {
  const Icon = ICONS[stage];
  return (
    <span className={cx('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
      {bare ? null : <Icon className="size-4 shrink-0 text-muted" />}
      {STAGE_WORDS[stage]}
    </span>
  );
}

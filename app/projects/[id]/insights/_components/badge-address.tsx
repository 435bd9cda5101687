import { CopyButton } from '@/components/ui/copy-button';
import { BADGE_WORDS } from '../badge.words';

/** A line to be copied into another place. */
export function BadgeAddress({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <p className="mb-1 text-[0.8125rem] font-medium">{label}</p>
      <div className="flex items-start gap-2 rounded-control border border-line bg-sunken px-2.5 py-1.5">
        <code className="min-w-0 flex-1 self-center font-mono text-xs break-all">{text}</code>
        <CopyButton text={text} label={BADGE_WORDS.copy(label)} iconOnly />
      </div>
    </div>
  );
}

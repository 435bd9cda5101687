import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { Badge, type Tone } from '@/components/ui/badge';
import type { SigningKind } from '@/lib/model/signing-kind.rules';
import { SIGNING_MARKS } from './signing.words';

const LOOKS: Record<SigningKind, { tone: Tone; Icon: typeof ShieldCheck }> = {
  signed: { tone: 'done', Icon: ShieldCheck },
  partly: { tone: 'neutral', Icon: ShieldCheck },
  stale: { tone: 'warn', Icon: ShieldAlert },
};

/** Whether a run is signed off, wherever a run is named. */
export function SigningMark({ kind, className = '' }: { kind: SigningKind; className?: string }) {
  const { tone, Icon } = LOOKS[kind];
  return (
    <Badge tone={tone} icon={<Icon />} className={className}>
      {SIGNING_MARKS[kind]}
    </Badge>
  );
}

import { useMemo } from 'react';
import { EvidencePiece } from '@/components/items/evidence-piece';
import { Part } from '@/components/ui/part';
import type { Snapshot } from '../../_store/review.types';
import { nameOf } from '../../_store/review-state';
import { WORDS } from '../../review.words';
import { useReview } from '../review-provider';

type ReviewEvidence = Snapshot['evidence'][number];

/** What backs an item's answer. */
export function EvidenceFacts({ itemId }: { itemId: string }) {
  const evidence = useReview((state) => state.server.evidence);
  const list = useMemo(() => evidence.filter((one) => one.itemId === itemId), [evidence, itemId]);
  return (
    <Part title={WORDS.evidence} count={list.length}>
      {list.length === 0 ? <p className="text-sm text-muted">{WORDS.noEvidence}</p> : null}
      <ul className="space-y-2">
        {list.map((one) => (
          <Piece key={one.id} one={one} />
        ))}
      </ul>
    </Part>
  );
}

function Piece({ one }: { one: ReviewEvidence }) {
  const by = useReview((state) => nameOf(state, one.createdBy));
  return <EvidencePiece evidence={one} by={by} />;
}

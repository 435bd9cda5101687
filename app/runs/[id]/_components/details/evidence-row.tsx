import { Trash2 } from 'lucide-react';
import { EvidencePiece } from '@/components/items/evidence-piece';
import { IconButton } from '@/components/ui/icon-button';
import { EVIDENCE_WORDS } from '@/lib/model/evidence.words';
import type { Evidence } from '../../_store/run.types';
import { nameOf, useRun, useScreen } from '../run-provider';
import { WORDS } from './details.words';

/** A piece of evidence, and the way to remove it. */
export function EvidenceRow({ evidence, readOnly }: { evidence: Evidence; readOnly: boolean }) {
  const { removeEvidence } = useScreen();
  const by = useRun((state) => nameOf(state, evidence.createdBy));
  const { id, itemId, kind, url, text } = evidence;
  return (
    <EvidencePiece
      evidence={evidence}
      by={by}
      className="rounded-control border border-line px-2.5 py-2"
    >
      {readOnly ? null : (
        <IconButton
          size="s"
          label={WORDS.evidence.remove(EVIDENCE_WORDS[kind], text || url || '')}
          icon={<Trash2 />}
          data-remove
          onClick={({ currentTarget }) => {
            neighbourOf(currentTarget)?.focus();
            removeEvidence(itemId, id);
          }}
        />
      )}
    </EvidencePiece>
  );
}

/** Where the keyboard is once a row is gone: on the next one, the one before, or the form. */
function neighbourOf(button: HTMLElement): HTMLElement | null | undefined {
  const list = button.closest('ul');
  const buttons = [...(list?.querySelectorAll<HTMLElement>('[data-remove]') ?? [])];
  const at = buttons.indexOf(button);
  const form = list?.parentElement?.querySelector<HTMLElement>('[data-field="evidence"]');
  return buttons[at + 1] ?? buttons[at - 1] ?? form;
}

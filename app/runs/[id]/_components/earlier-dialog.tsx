'use client';

import { ConfirmDialog } from '@/components/ui/dialog';
import { changeWords, pieceWords, UNDO_WORDS as UNDO } from '../undo.words';
import { momentWords, WORDS as SAY } from './earlier.words';
import { nameOf, useRun, useScreen } from './run-provider';

/** Asks whether to take back a change that was made before this visit, and says which one it is. */
export default function EarlierDialog({ onClose }: { onClose: () => void }) {
  const { undoEarlier } = useScreen();
  const step = useRun((state) => state.earlier);
  const items = useRun((state) => state.view.items);
  const me = useRun((state) => state.me);
  const server = useRun((state) => state.server);
  if (!step) return null;
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={SAY.title}
      description={
        <>
          <p>{SAY.made(momentWords(step.at ?? ''))}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <ul tabIndex={0} className="mt-2 max-h-60 list-disc space-y-1 overflow-y-auto pl-5">
            {step.changes.map(({ id, before, after }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                {UNDO.oneChange(
                  items[id]?.text ?? '',
                  changeWords(before, after, (person) => nameOf({ server, me }, person)),
                )}
              </li>
            ))}
            {step.evidence ? (
              <li className="[overflow-wrap:anywhere]">
                {UNDO.oneChange(
                  items[step.evidence.piece.itemId]?.text ?? '',
                  pieceWords(step.evidence, false),
                )}
              </li>
            ) : null}
          </ul>
        </>
      }
      confirmLabel={SAY.undoIt}
      onConfirm={undoEarlier}
    />
  );
}

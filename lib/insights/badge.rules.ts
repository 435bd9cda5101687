import { type Progress, settledOf } from '@/lib/model/progress';
import type { Stage } from '@/lib/model/stage';

/** A badge, as shields.io wants to hear of one. */
export interface Badge {
  label: string;
  message: string;
  /** Six hexadecimal digits. White has 4.5:1 and more on each. */
  color: string;
}

const COLORS = {
  signed: '0f6b3a',
  done: '1b7f4b',
  going: '0b6386',
  needsWork: 'a34a07',
  nothing: '5b6470',
} as const;

/** What the badge of a project, or of one of its stages, says. */
export function badgeOf(progress: Progress, signed: boolean, stage?: Stage | undefined): Badge {
  const { word, message } = standing(progress, signed);
  return { label: stage ? `walkaround: ${stage}` : 'walkaround', message, color: COLORS[word] };
}

function standing(
  progress: Progress,
  signed: boolean,
): { word: keyof typeof COLORS; message: string } {
  const { total, needsWork, toConfirm, waived } = progress;
  // What waits by a waiver is not done, and a signature does not make it so.
  const waits = waived > 0 ? `, ${waived} waived` : '';
  if (total === 0) return { word: 'nothing', message: 'no items' };
  if (signed) return { word: 'signed', message: `signed${waits}` };
  // Rounded down: 100 % means that nothing is left.
  const percent = Math.floor((settledOf(progress) / total) * 100);
  const done = `${percent}% done`;
  const claims = toConfirm > 0 ? `, ${toConfirm} to confirm` : '';
  const message = done + claims + waits;
  if (needsWork === 0) return { word: percent === 100 ? 'done' : 'going', message };
  const need = needsWork === 1 ? 'needs' : 'need';
  return { word: 'needsWork', message: `${message}, ${needsWork} ${need} work` };
}

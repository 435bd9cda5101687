import type { Stage } from '@/lib/markdown/guide.types';
import type { Progress } from '@/lib/runs/progress';

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
  { total, done, notApplicable, needsWork }: Progress,
  signed: boolean,
): { word: keyof typeof COLORS; message: string } {
  if (total === 0) return { word: 'nothing', message: 'no items' };
  if (signed) return { word: 'signed', message: 'signed' };
  // Rounded down: 100 % means that nothing is left.
  const percent = Math.floor(((done + notApplicable) / total) * 100);
  const message = `${percent}% done`;
  if (needsWork === 0) return { word: percent === 100 ? 'done' : 'going', message };
  const need = needsWork === 1 ? 'needs' : 'need';
  return { word: 'needsWork', message: `${message}, ${needsWork} ${need} work` };
}

import type { Following } from '@/lib/verify/events-following';
import type { Verification } from '@/lib/verify/verification.types';

/** One file's result, as `--json` prints it. */
export interface FileResult {
  file: string;
  result: Verification | null;
  following: Following | null;
  /** Why something could not be checked. */
  problem: string | null;
}

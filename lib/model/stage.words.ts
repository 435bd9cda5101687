import type { Stage } from './stage';

/** What people call the stages, on pages and in documents. */
export const STAGE_WORDS: Record<Stage, string> = {
  design: 'Design',
  implementation: 'Implementation',
  verification: 'Verification',
  security: 'Security',
  release: 'Release',
  general: 'General',
};

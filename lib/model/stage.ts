/** Where in the work a checklist belongs, in the order they are shown. */
export const STAGES = [
  'design',
  'implementation',
  'verification',
  'security',
  'release',
  'general',
] as const;
export type Stage = (typeof STAGES)[number];

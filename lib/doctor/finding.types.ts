/** What was looked at, what was found, and what to do about it. */
export interface Finding {
  check: Check;
  /** `advice` is nothing wrong, but something to know. */
  state: 'fine' | 'advice' | 'wrong';
  found: string;
  /** What to do; none when it is fine. */
  todo: string | null;
}

/** What the doctor looks at, in the order in which it tells. */
export const CHECKS = [
  'database',
  'references',
  'migrations',
  'history',
  'sign-offs',
  'uploads',
  'files',
  'file modes',
  'keys',
  'backups',
  'disk space',
  'configuration',
  'single sign-on',
  'mail',
] as const;
export type Check = (typeof CHECKS)[number];

export const fine = (check: Check, found: string): Finding => ({
  check,
  state: 'fine',
  found,
  todo: null,
});

export const advice = (check: Check, { found, todo }: Told): Finding => ({
  check,
  state: 'advice',
  found,
  todo,
});

export const wrong = (check: Check, { found, todo }: Told): Finding => ({
  check,
  state: 'wrong',
  found,
  todo,
});

/** What is said of something that is not as it should be. */
export interface Told {
  found: string;
  todo: string;
}

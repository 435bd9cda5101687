/** The words for saying again who one is, before a signature. */
export const WORDS = {
  password: 'Your password',
  passwordNeeded: 'Enter your password.',
  sign: 'Sign off',
  signWithPasskey: 'Sign off with a passkey',
  passkeyHint: ['With a ', 'passkey', ' you need no password here.'],
} as const;

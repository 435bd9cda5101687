/** The words for saying again who one is, before a signature. */
export const WORDS = {
  password: 'Your password',
  passwordNeeded: 'Enter your password.',
  sign: 'Sign off',
  signWithPasskey: 'Sign off with a passkey',
  passkeyHint: ['With a ', 'passkey', ' you need no password here.'],
  passkeyNeeded: [
    'You have no password here, so you sign off with a passkey. ',
    'Add one',
    ' under My account first.',
  ],
} as const;

/** What the account's menu, passkeys and password fields say, wherever they stand. */
export const ACCOUNT_WORDS = {
  menu: (name: string) => `Account: ${name}`,
  roles: { owner: 'Owner', admin: 'Admin', member: 'Member' },
  myAccount: 'My account',
  signOut: 'Sign out',
  notSignedOut: 'You could not be signed out. Check the connection and try again.',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  passkeyHere: 'This device has a passkey for your account already.',
  notConfirmed: 'Nothing was confirmed. Try again.',
  wrongAddress: 'Passkeys work only at the address that this workspace was set up for.',
  passkeyFailed: 'The passkey could not be used. Try again.',
} as const;

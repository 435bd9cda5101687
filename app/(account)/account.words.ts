/** What the pages for people who are not signed in say. */
export const WORDS = {
  signIn: 'Sign in',
  signInIntro: 'No account yet? Ask an owner of this workspace for an invitation link.',
  email: 'Email',
  password: 'Password',
  offline: 'The server could not be reached. Try again.',
  signInFailed: 'Signing in did not work. Try again in a moment.',
  code: 'Code',
  codeHint: 'From your authenticator app, or one of your recovery codes.',
  codeLost: 'Don’t have either? An owner or admin of this workspace can turn the app off for you.',
  signInWithPasskey: 'Sign in with a passkey',
  noPasskeysHere:
    'Passkeys don’t work at this address: browsers need HTTPS, or localhost, and a name in place of an IP address.',
  secure: 'Set up your authenticator app',
  secureIntro:
    'This workspace asks everybody who signs in with a password for a second factor. It takes a minute, and you go on from here afterwards.',

  continueWith: (provider: string) => `Continue with ${provider}`,
  forgotIntro: 'Enter the email of your account. A link for a new password is sent there.',
  forgotSent:
    'If there is an account with this email, a link is on its way. It works once, within an hour. Look among the unwanted mail too.',
  sendLink: 'Send the link',
  forgot: 'Forgot your password?',
  forgotMember: 'Ask an owner of this workspace for a reset link.',
  forgotOwner: 'Are you an owner? Run this on the server:',
  resetCommand: 'npx walkaround reset-password EMAIL',
  accountDeleted: 'Your account is deleted',
  accountDeletedWhat: 'What you did stays, under a made-up name.',
  passwordChanged: 'Your password is changed. Sign in with the new one.',

  name: 'Your name',
  emailHint: 'You sign in with it.',
  passwordHint:
    'At least 12 characters. Four unrelated words are good; common passwords and your name are refused.',
  createAccount: 'Create account',

  welcome: 'Welcome',
  welcomeWhat:
    'Walkaround turns the checklists inside your engineering guides into work that a team tracks, reviews together and signs off.',
  welcomeFirst: 'Create your account first. It owns this workspace and can invite others.',

  join: 'Join your team',
  joinTitle: 'Join',
  joinIntro: (by: string) =>
    `${by} invites you to Walkaround, where the team works through its checklists together.`,
  joinGives: 'What it gives',
  joinAdmin: 'Admin of the workspace',
  joinProject: (project: string, role: string) => `${project}, as a ${role}`,
  joinLeftOut: (count: number, by: string) =>
    `${count === 1 ? 'One more thing' : `${count} more things`} that it named ${count === 1 ? 'is' : 'are'} left out: ${by} may no longer give ${count === 1 ? 'it' : 'them'}.`,
  joinEmailFixed: 'The invitation is for this email. You sign in with it.',
  signInAndAccept: 'Sign in and accept',
  haveAccountWhy: 'Do you have an account here already?',
  acceptTitle: 'Accept the invitation?',
  acceptAs: (name: string, email: string) => `You are here as ${name} (${email}).`,
  accept: 'Accept',
  forAnother: (email: string) =>
    `This invitation is for ${email}. Sign out, and sign in with that account or create it.`,
  joinGone: 'This invitation does not work',
  joinGoneWhy:
    'It was used, revoked or has expired. Each link works once, for a few days. Ask whoever sent it for a new one.',
  joinGoneSignedIn: (name: string) =>
    `It was used, revoked or has expired. You are signed in as ${name}: if you used it yourself, you have what it gives already.`,
  haveAccount: 'Sign in with an account you have',
  alreadyIn: 'You are signed in already',
  alreadyInWhy: (name: string, email: string) =>
    `You are here as ${name} (${email}). To create another account with this link, sign out first and open it again.`,

  reset: 'Choose a new password',
  resetTitle: 'New password',
  resetIntro: (name: string, email: string) =>
    `For ${name} (${email}). You will be signed out everywhere.`,
  newPassword: 'New password',
  resetButton: 'Change password',
  resetGone: 'This link does not work',
  resetGoneWhy:
    'It was used, replaced by a newer one or has expired: a link works once, for an hour. Ask an owner of this workspace for a new one.',
  toSignIn: 'Go to sign-in',

  verifyBefore: 'Got a report from here?',
  verifyLink: 'Verify it',
  verifyAfter: 'without an account.',
} as const;

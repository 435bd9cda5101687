/** What the pages for people who are not signed in say. */
export const WORDS = {
  signIn: 'Sign in',
  signInIntro: 'No account yet? Ask an owner of this workspace for an invitation link.',
  email: 'Email',
  password: 'Password',
  offline: 'The server could not be reached. Try again.',
  signInFailed: 'Signing in did not work. Try again in a moment.',
  forgot: 'Forgot your password?',
  forgotMember: 'Ask an owner of this workspace for a reset link.',
  forgotOwner: 'Are you an owner? Run this on the server:',
  resetCommand: 'npx walkaround reset-password EMAIL',
  passwordChanged: 'Your password is changed. Sign in with the new one.',

  name: 'Your name',
  emailHint: 'You sign in with it. Nothing is sent to it.',
  passwordHint: 'At least 8 characters.',
  createAccount: 'Create account',

  welcome: 'Welcome',
  welcomeWhat:
    'Walkaround turns the checklists inside your engineering guides into work that a team tracks, reviews together and signs off.',
  welcomeFirst: 'Create your account first. It owns this workspace and can invite others.',

  join: 'Join your team',
  joinTitle: 'Join',
  joinIntro: (by: string) =>
    `${by} invites you to Walkaround, where the team works through its checklists together.`,
  joinGone: 'This invitation does not work',
  joinGoneWhy:
    'It was used, revoked or has expired. Each link creates one account, within seven days. Ask whoever sent it for a new one.',
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

  tooMany: 'Too many tries',

  verifyBefore: 'Got a report from here?',
  verifyLink: 'Verify it',
  verifyAfter: 'without an account.',
} as const;

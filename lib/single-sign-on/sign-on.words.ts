/** Why somebody who came back from the identity provider is not let in, by what the address says. */
export const SIGN_ON_PROBLEMS = {
  start_again:
    'This sign-in was begun in another browser, took too long, or was used already. Begin again.',
  declined: 'The sign-in was cancelled at the provider. Try again, or sign in another way.',
  unreachable:
    'The provider could not be reached. Try again in a moment, or sign in with your password. The server’s operator can run npx walkaround doctor.',
  misconfigured:
    'The provider does not accept this server as it is set up. Sign in with your password, and ask the server’s operator to run npx walkaround doctor.',
  not_confirmed: 'What the provider sent did not pass the checks. Begin again.',
  not_anew: 'The provider did not ask you anew who you are. Sign out there, and try again.',
  no_email:
    'The provider did not send your email address, which an account here needs. Ask whoever runs the provider.',
  email_unverified:
    'The provider has not verified your email, so nobody is let in by it. Verify it there, or sign in with your password.',
  account_there:
    'There is an account with your email here already. Sign in to it as you do otherwise, then connect the two under My account.',
  other_account:
    'The account with your email here is connected to another account at the provider. Sign in with that one.',
  taken: 'This account at the provider is connected to somebody else’s account here.',
  wrong_account: 'This is not the account at the provider that is connected to yours.',
  no_group:
    'None of your groups at the provider lets you in here. Ask whoever looks after them, or an owner of this workspace.',
  not_invited: 'There is no invitation for your email. Ask an owner of this workspace for one.',
  no_owner:
    'This workspace has no owner yet. The first account is made with a password; after that, sign in this way.',
  deactivated: 'This account is deactivated. Ask an owner of this workspace to bring it back.',
  signed_out: 'You were signed out meanwhile. Sign in, and try again.',
  too_many: 'There were too many tries. Wait a few minutes.',
} as const;

export type SignOnProblem = keyof typeof SIGN_ON_PROBLEMS;

/** The words for what an address says went wrong; nothing where it says nothing that we know. */
export function problemIn(code: string | string[] | undefined): string | null {
  return typeof code === 'string' && Object.hasOwn(SIGN_ON_PROBLEMS, code)
    ? SIGN_ON_PROBLEMS[code as SignOnProblem]
    : null;
}

export const SIGN_ON_WORDS = {
  notSet: 'This workspace has no single sign-on.',
  unreachable: SIGN_ON_PROBLEMS.unreachable,
  connectedAlready: 'Your account is connected already. Disconnect it first.',
  notConnected: 'Your account is not connected.',
} as const;

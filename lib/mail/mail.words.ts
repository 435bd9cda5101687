/** What the mails say. Each is whole sentences of ours: no name or title that somebody chose is in it. */
export const MAIL_WORDS = {
  reset: (url: string) => ({
    subject: 'Choose a new password for Walkaround',
    text: `Somebody, most likely you, asked for a new password for your account at

  ${origin(url)}

Choose one here:

  ${url}

The link works once, within an hour. If you did not ask for it, do nothing: your password stays as it is.
`,
  }),
  noPassword: (url: string, provider: string) => ({
    subject: 'How you sign in to Walkaround',
    text: `Somebody, most likely you, asked for a new password for your account at

  ${url}

This account has no password. Sign in there with ${provider}.

If you did not ask for this, do nothing.
`,
  }),
  notice: (url: string, what: string) => ({
    subject: 'Your Walkaround account',
    text: `${what}

See when, and what else happened to your account:

  ${url}/account

If that was not meant to be, tell an owner of the workspace.
`,
  }),
} as const;

const origin = (url: string) => new URL(url).origin;

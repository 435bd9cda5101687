/** What the deletion of a person says, wherever it is asked for. */
export const DELETION_WORDS = {
  goesTitle: 'What goes, for good',
  goes: [
    'Name and email, everywhere: “Deleted person” and a number stands in their place, in histories and sign-offs too.',
    'Password, passkeys, authenticator app, sessions and personal tokens.',
    'Memberships, pins and the inbox. Open items and actions are nobody’s then.',
  ],
  staysTitle: 'What stays',
  stays: [
    'Answers, comments, evidence, votes, decisions and sign-offs, under “Deleted person”: they are the team’s record.',
    'What people wrote in texts, such as a name in a comment.',
    'Reports and exports that were given out, and backups until they are replaced.',
  ],
  name: 'Type the name to confirm',
  noWayBack: 'There is no way back.',
} as const;

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const items = (count: number) => counted(count, 'open item', 'open items');
const actions = (count: number) => counted(count, 'open action', 'open actions');
const waivers = (count: number) => counted(count, 'request for a waiver', 'requests for waivers');

type Role = 'owner' | 'admin' | 'member';
const a = (role: Role) => (role === 'member' ? 'a member' : `an ${role}`);

/** What the *Team* page says. */
export const WORDS = {
  title: 'Team',
  description: 'Everyone with an account in this workspace.',
  insights: 'Insights',
  people: (count: number) => `People (${count})`,
  pages: 'Pages of people',
  search: 'Search people',
  searchHint: 'Search by name or email',
  searchButton: 'Search',
  everyone: 'Everyone',
  noResults: 'No results',
  noMatch: (q: string) => `Nobody has “${q}” in their name or email.`,
  noPage: 'There is nobody on this page.',
  you: (name: string) => `${name} (you)`,
  owner: 'Owner',
  admin: 'Admin',
  deactivated: 'Deactivated',
  joined: 'Joined',
  since: 'Deactivated',
  actionsFor: (name: string) => `Actions for ${name}`,

  make: { owner: 'Make owner', admin: 'Make admin', member: 'Make member' },
  step: { owner: 'Become owner', admin: 'Step down to admin', member: 'Step down to member' },
  stepDown: 'Step down as owner',
  resetLink: 'Create reset link',
  appOff: 'Turn authenticator app off…',
  appOffTitle: (name: string) => `Turn ${name}’s authenticator app off?`,
  appOffWhy:
    'Do so when they lost it and their recovery codes, and you are sure that it is they who ask. Their password alone signs them in then.',
  appOffButton: 'Turn off',
  appIsOff: (name: string) => `${name} no longer needs a code.`,
  deactivate: 'Deactivate…',
  handOver: 'Hand over open work…',
  bringBack: 'Bring back',

  makeTitle: (name: string, role: Role) => `Make ${name} ${a(role)}?`,
  makeWhy: {
    owner:
      'Owners invite and deactivate people, reset passwords, and manage every project. They can also change your role.',
    admin:
      'Admins invite people, and deactivate members and reset their passwords. They see no more projects than before.',
    member: 'They keep their projects, but no longer manage the workspace.',
  },
  stepDownTitle: 'Step down as owner?',
  stepDownWhy: (role: Role) =>
    `You stay ${a(role)}. Only another owner can make you an owner again.`,
  isNow: (name: string, role: Role) => `${name} is ${a(role)} now.`,
  isBack: (name: string) => `${name} is back, and can sign in again.`,

  resetTitle: (name: string) => `Reset link for ${name}`,
  resetWhy:
    'Send it to them in private. It works once, for an hour; an older link no longer works. Using it signs them out everywhere.',
  resetLabel: 'Reset link',

  deactivateTitle: (name: string) => `Deactivate ${name}?`,
  deactivateWhy:
    'They are signed out everywhere at once and can’t sign in. Their name and history stay, and you can bring them back.',
  deactivateButton: 'Deactivate',
  ownersHandOver: 'An owner can hand their open work over.',
  handOverTitle: (name: string) => `Hand over ${name}’s open work`,
  handOverButton: 'Hand over',
  deactivatedToast: (name: string) => `${name} is deactivated.`,
  handedOver: (count: number) =>
    `Handed over ${counted(count, 'item, action or waiver', 'items, actions and waivers')}.`,

  exportData: 'Export their data',
  delete: 'Delete…',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteWhy: 'Hand their open work over first, so that it is not nobody’s.',
  deleteButton: 'Delete person',
  deletedToast: (name: string, finished: boolean) =>
    finished
      ? `Done: what they did is by “${name}” now.`
      : `They are “${name}” now. Their name is still being taken out of histories.`,

  loading: 'Looking for open work…',
  nothingOpen: 'Nothing is open: no items, no actions, no waivers.',
  openWork: 'Open work',
  openHint: 'Hand it over to somebody in each project, or keep it with them.',
  openIn: (project: { items: number; actions: number; waivers: number }) =>
    [
      ...(project.items > 0 ? [items(project.items)] : []),
      ...(project.actions > 0 ? [actions(project.actions)] : []),
      ...(project.waivers > 0 ? [waivers(project.waivers)] : []),
    ].join(', '),
  show: 'Show what is open',
  action: 'Action',
  waiver: 'Waiver asked for',
  more: (count: number) => `and ${count} more`,
  receiver: (project: string) => `Who takes over in ${project}`,
  keep: 'Keep with them',
  soleLead: 'Projects that nobody else leads',
  soleLeadHint: 'Make somebody else a lead there, so that the project is managed.',

  invite: 'Invite people',
  inviteHint:
    'A link creates one account, or lets one that is there into projects. Send it to one person.',
  inviteMember: 'Owners and admins of this workspace create invitation links. Ask one of them.',
  createLink: 'Create invitation link',
  openLinks: 'Open links',
  by: (name: string) => `by ${name},`,
  expires: 'expires',
  forAnyone: 'Whoever has the link',
  gives: (role: 'admin' | 'member', projects: string[]) =>
    [...(role === 'admin' ? ['Admin'] : []), ...projects].join('; '),
  otherProjects: (count: number) => counted(count, 'other project', 'other projects'),
  revoke: 'Revoke',
  revokeOf: (whom: string) => `Revoke the link for: ${whom}`,
  revoked: 'Revoked. The link no longer works.',

  inviteTitle: 'Invite people',
  emails: 'Emails, if the links are for certain people',
  emailsHint: (most: number) =>
    `Up to ${most}, separated by commas, spaces or lines; a link for each. Nothing is sent to them. Without any, whoever has the link can use it.`,
  notEmail: (text: string) => `“${text}” is not an email address.`,
  tooManyEmails: (most: number) => `At most ${most} at once.`,
  workspaceRole: 'Role in the workspace',
  memberRole: 'Member',
  adminRole: 'Admin: invites people, deactivates members',
  projects: 'Projects that they are let into',
  projectsHint: 'Those that you manage. They see projects that are open to the team anyway.',
  noProjects: 'You manage no project yet. They see those that are open to the team.',
  addProject: 'Add a project…',
  roleIn: (project: string) => `Role in ${project}`,
  without: (project: string) => `Leave out ${project}`,
  days: 'Days that it works',
  createLinks: 'Create',
  linksLabel: 'Invitation links, one a line',
  copyAll: 'Copy all',
  linksMade: (count: number) => counted(count, 'link is made.', 'links are made.'),
  invitationLabel: 'Invitation link',
  copyHint: 'Copy it now: it is not shown again.',
  copyLink: 'Copy link',

  rule: 'Second factor',
  ruleIsOn: 'Everybody with a password needs an authenticator app.',
  ruleIsOff: 'Everybody decides for themselves whether they use an authenticator app.',
  ruleHint:
    'When it is required, people without an authenticator app set one up the next time they sign in, before anything else. Nobody is signed out. People who have no password and use single sign-on don’t need one.',
  ruleByOwners: 'Owners of this workspace decide that.',
  setRule: 'Require it of everybody',
  liftRule: 'Require it no longer',
  ruleSet: 'Everybody with a password needs an authenticator app from now on.',
  ruleLifted: 'An authenticator app is no longer required.',
} as const;

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const items = (count: number) => counted(count, 'open item', 'open items');
const actions = (count: number) => counted(count, 'open action', 'open actions');

/** What the *Team* page says. */
export const WORDS = {
  title: 'Team',
  description: 'Everyone with an account in this workspace.',
  insights: 'Insights',
  people: (count: number) => `People (${count})`,
  pages: 'Pages of people',
  you: (name: string) => `${name} (you)`,
  owner: 'Owner',
  deactivated: 'Deactivated',
  joined: 'Joined',
  since: 'Deactivated',
  actionsFor: (name: string) => `Actions for ${name}`,

  makeOwner: 'Make owner',
  makeMember: 'Make member',
  stepDown: 'Step down as owner',
  resetLink: 'Create reset link',
  deactivate: 'Deactivate…',
  handOver: 'Hand over open work…',
  bringBack: 'Bring back',

  makeOwnerTitle: (name: string) => `Make ${name} an owner?`,
  makeOwnerWhy:
    'Owners invite and deactivate people, reset passwords, and manage every project. They can also change your role.',
  makeMemberTitle: (name: string) => `Make ${name} a member?`,
  makeMemberWhy: 'They keep their projects, but no longer manage the workspace.',
  stepDownTitle: 'Step down as owner?',
  stepDownWhy: 'You stay a member. Only another owner can make you an owner again.',
  isOwner: (name: string) => `${name} is an owner now.`,
  isMember: (name: string) => `${name} is a member now.`,
  isBack: (name: string) => `${name} is back, and can sign in again.`,

  resetTitle: (name: string) => `Reset link for ${name}`,
  resetWhy:
    'Send it to them in private. It works once, for an hour; an older link no longer works. Using it signs them out everywhere.',
  resetLabel: 'Reset link',

  deactivateTitle: (name: string) => `Deactivate ${name}?`,
  deactivateWhy:
    'They are signed out everywhere at once and can’t sign in. Their name and history stay, and you can bring them back.',
  deactivateButton: 'Deactivate',
  handOverTitle: (name: string) => `Hand over ${name}’s open work`,
  handOverButton: 'Hand over',
  deactivatedToast: (name: string) => `${name} is deactivated.`,
  handedOver: (count: number) =>
    `Handed over ${counted(count, 'item or action', 'items and actions')}.`,

  loading: 'Looking for open work…',
  nothingOpen: 'Nothing is open: no items, no actions.',
  openWork: 'Open work',
  openHint: 'Hand it over to somebody in each project, or keep it with them.',
  openIn: (project: { items: number; actions: number }) =>
    [
      ...(project.items > 0 ? [items(project.items)] : []),
      ...(project.actions > 0 ? [actions(project.actions)] : []),
    ].join(', '),
  show: 'Show what is open',
  action: 'Action',
  more: (count: number) => `and ${count} more`,
  receiver: (project: string) => `Who takes over in ${project}`,
  keep: 'Keep with them',
  soleLead: 'Projects that nobody else leads',
  soleLeadHint: 'Make somebody else a lead there, so that the project is managed.',

  invite: 'Invite people',
  inviteHint: 'A link creates one account and works for seven days. Send it to one person.',
  inviteMember: 'Owners of this workspace create invitation links. Ask one of them.',
  createLink: 'Create invitation link',
  openLinks: 'Open links',
  created: 'Created',
  expires: 'expires',
  revoke: 'Revoke',
  revoked: 'Revoked. The link no longer works.',
  invitationLabel: 'Invitation link',
  copyHint: 'Copy it now: it is not shown again.',
  copyLink: 'Copy link',
} as const;

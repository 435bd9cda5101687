import type { Scope } from '@/lib/model/token.types';

/** What is said of tokens, in one's account and in a project. */
export const TOKEN_WORDS = {
  title: 'Tokens',
  mine: 'My tokens',
  mineHint:
    'With a token a script, a CI job or an agent acts as you, within the scopes that you give it. It can’t sign off.',
  projectHint:
    'These belong to the project. Each acts under its own name, sees no other project, and stays when whoever made it leaves.',
  loading: 'Loading the tokens',
  none: 'There is no token yet.',

  agent: 'Agent',
  claims: 'its ticks are claims',
  expired: 'Expired',
  begins: (beginning: string) => `${beginning}…`,
  allProjects: 'all projects that you see',
  lastUsed: 'Last used',
  notUsed: 'Not used yet',
  expires: 'expires',
  expiredAt: 'expired',
  noEnd: 'no end',
  madeBy: (name: string) => `made by ${name}`,

  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revokeTitle: (name: string) => `Revoke “${name}”?`,
  revokeText: 'Whatever uses it is refused at once. This can’t be undone.',
  revoked: (name: string) => `“${name}” no longer works.`,

  make: 'Make a token',
  name: 'Name',
  namePlaceholder: 'Nightly checks',
  enterName: 'Enter a name.',
  scopes: 'What it may do',
  role: 'Role in the project',
  where: 'Where',
  everywhere: 'In all projects that I see',
  someProjects: 'Only in some projects',
  whichProjects: 'Which projects',
  chooseProject: 'Choose at least one project.',
  noProjects: 'You see no project yet.',
  loadingProjects: 'Loading the projects',
  ends: 'Ends',
  isAgent: 'An agent uses it',
  isAgentHint:
    'A program that decides for itself, such as a coding assistant. The history says so, and its ticks are claims until a person confirms them.',
  create: 'Create token',

  fresh: (name: string) => `The token “${name}”`,
  freshHint: 'Copy it now: it is shown this once. Keep it like a password.',
  copy: 'Copy token',
  done: 'Done',
} as const;

/** What the scope Review means for an agent, and for what is nobody's but the project's. */
export const PREPARES =
  'Prepare reviews. It does not vote, decide or confirm: that takes a person.';

export const SCOPE_WORDS: Record<Scope, { name: string; may: string }> = {
  read: { name: 'Read', may: 'See projects, runs and reports.' },
  answer: { name: 'Answer', may: 'Tick items, add evidence, comment, start runs.' },
  review: { name: 'Review', may: 'Prepare and take part in reviews: vote and decide.' },
  admin: { name: 'Admin', may: 'Manage projects, members and people.' },
};

/** How long a token lives, in days; empty for ever. */
export const LIFETIMES = [
  { value: '7', label: 'In 7 days' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: '', label: 'Never' },
] as const;

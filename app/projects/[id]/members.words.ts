import { PROJECT_REFUSALS } from '@/lib/projects/project.words';

/** What the members dialog and its neighbours say. */
export const MEMBER_WORDS = {
  title: 'Members',
  openToAll: 'Everyone with an account can see and work on this project.',
  membersOnly: 'Only members and the owners of this workspace can see and work on this project.',
  restrict: 'Restrict to members',
  open: 'Open to everyone here',
  onlyLeads: (leads: readonly string[]) =>
    leads.length === 0
      ? 'Only an owner of this workspace can change who is in this project.'
      : `Only a lead can change who is in this project: ${leads.join(', ')}.`,
  asOwner: 'You manage this project as an owner of this workspace.',
  archived: 'This project is archived. Restore it to change its members.',
  none: 'Nobody is a member. The owners of this workspace manage this project.',
  you: 'you',
  owner: 'Owner of this workspace',
  deactivated: 'Deactivated',
  roleOf: (name: string) => `Role of ${name}`,
  roles: 'What roles may do',
  stepDown: 'Step down',
  remove: 'Remove',
  leave: 'Leave',
  theProject: 'the project',
  onlyLead: 'The only lead: make another person a lead first.',
  ownerStays: 'Manages every project and can’t be removed.',
  add: 'Add',
  addTitle: 'Add people',
  find: 'Find people',
  findHint: 'Name or email',
  everyoneIsIn: 'Everyone with an account is a member.',
  noMatch: 'No results',
  loading: 'Loading people',
  leaveTitle: (project: string) => `Leave ${project}?`,
  mayNotLeave: PROJECT_REFUSALS.gainsByLeaving,
  leaveClosed: 'You will no longer see this project. A lead can add you again.',
  leaveOpen: 'You can still see and work on this project. A lead can add you again.',
  stepDownTitle: 'Step down as a lead?',
  stepDownText: 'You stay in the project. Only another lead can make you a lead again.',
} as const;

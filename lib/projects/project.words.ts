/** Why something of a project is refused. */
export const PROJECT_REFUSALS = {
  see: 'You may not see this project.',
  discuss: 'You may only look at this project. Ask a lead of it for another role.',
  work: 'Your role in this project does not let you change its work. Ask a lead of it for another role.',
  review: 'You may only look at this project. Ask a lead of it for another role.',
  manage: 'Only a lead of this project can do this. Its leads are listed under Members.',
  inPerson:
    'What counts as done, and who may sign it off, is for a person to say, not for an agent or a script.',
  owners: 'Only an owner of this workspace can do this.',
  archived: (what: 'project' | 'run') => `This ${what} is archived. Restore it to change it.`,
  noPerson: 'There is no such person.',
  deactivated: (name: string) => `${name}’s account is deactivated.`,
  owner: (name: string) => `${name} is an owner of this workspace and manages every project.`,
  meOnlyLead: 'You are the only lead. Make another person a lead first.',
  onlyLead: (name: string) => `${name} is the only lead. Make another person a lead first.`,
  gainsByLeaving:
    'This project is open to everyone, so leaving it would let you do more than your role does. A lead can remove you.',
  tooManyPins: (most: number) => `You can pin ${most} projects. Unpin another one first.`,
} as const;

/** Why something of a project is refused. */
export const PROJECT_REFUSALS = {
  see: 'You may not see this project.',
  work: 'You may only look at this project.',
  manage: 'Only a lead of this project can do this. Its leads are listed under Members.',
  archived: (what: 'project' | 'run') => `This ${what} is archived. Restore it to change it.`,
  noPerson: 'There is no such person.',
  deactivated: (name: string) => `${name}’s account is deactivated.`,
  owner: (name: string) => `${name} is an owner of this workspace and manages every project.`,
  meOnlyLead: 'You are the only lead. Make another person a lead first.',
  onlyLead: (name: string) => `${name} is the only lead. Make another person a lead first.`,
  tooManyPins: (most: number) => `You can pin ${most} projects. Unpin another one first.`,
} as const;

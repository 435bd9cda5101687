/** What a run says that can't be changed now, and why. */
export const CLOSED_WORDS = {
  restore: 'Restore',
  projectDeleted: 'This project was deleted',
  projectDeletedWhat: 'You see it as it was. It can be changed again once it is restored.',
  deletedProjects: 'Deleted projects',
  projectArchived: 'This project is archived',
  projectArchivedWhat: 'It can be changed again once it is restored.',
  openProject: 'Open the project',
  reviewer: 'You review in this project',
  reviewerMay:
    'You can comment, vote, confirm answers, decide about waivers and sign off. Answers are given by contributors and leads.',
  viewer: 'You have view-only access',
  viewerMay: 'A lead can give you another role.',
  runDeleted: 'This run was deleted',
  runArchived: 'This run is archived',
  runClosedWhat: 'You can read it. It can be changed again once it is restored.',
} as const;

export const SOURCE_WORDS = {
  choose: 'Say of which project, or name the runs.',
  both: 'Say either the project or the runs.',
  otherGuide: 'This run is not of this guide.',
  otherRevision:
    'These runs are of different revisions of the guide, which have no document together.',
  twice: (title: string) =>
    `Two of these runs are of the checklist “${title}”, and its boxes can say but one thing.`,
  noRun: 'This project has no run of this guide.',
  unread: 'This document was read by an older version and can’t be read any more.',
} as const;

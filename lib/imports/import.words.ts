export const IMPORT_WORDS = {
  tooLarge: 'The document is larger than 5 MiB.',
  tooSlow: 'Reading this document takes too long. Split it into several documents.',
  tooMuch: 'Reading this document takes too much memory. Split it into several documents.',
  atLine: (message: string, line: number | undefined) =>
    line === undefined ? `${message}.` : `${message} (line ${line}).`,
  noItems:
    'There is nothing to track in this document: no task items, and no plain list that was chosen.',
  noGuide: 'There is no such guide.',
  fromFolder: (name: string) =>
    `The guide “${name}” comes from the folder of guides, so it is changed there. Change its file, or give this document another name.`,
  notYours: (name: string) =>
    `The guide “${name}” was imported by somebody else. Ask them or an admin, or give this document another name.`,
  elsewhere: 'Another guide has exactly this text already.',
  taken: 'A guide that can’t be changed has this name.',
} as const;

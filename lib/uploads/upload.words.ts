import { LARGEST_FILE_WORDS } from '@/lib/model/evidence-file';

/** What is said of files that are handed in. */
export const UPLOAD_WORDS = {
  tooLarge: `This file is larger than ${LARGEST_FILE_WORDS}.`,
  empty: 'This file is empty.',
  cutOff: 'The file did not come whole. Nothing was kept; send it again.',
  noRoom: (left: string, most: string) =>
    `This project has room for ${left} more, of ${most}. Files that were removed count as well, since they can be put back.`,
  diskFull: 'The server’s disk is full. Nothing was changed; try again once there is room.',
  unwritable: 'The server can’t write to its disk. Nothing was changed.',
  missing: 'This file is missing on the server. Whoever runs it can put it back from a backup.',
  noPreview: 'No preview can be made of this file.',
  unnamed: 'file',
} as const;

import { claimedWords } from '@/components/items/answered.words';
import { LARGEST_FILE_WORDS } from '@/lib/model/evidence-file';
import type { EventVia } from '@/lib/model/token.types';

/** What the details of an item say, in one place; the fields' own names are the run's words. */
export const WORDS = {
  answer: 'Answer',
  close: 'Close details',
  comments: {
    title: 'Comments',
    write: 'Write a comment',
    add: 'Comment',
    edited: '(edited)',
    edit: 'Edit my comment',
    editing: 'Edit the comment',
    remove: 'Delete my comment',
    save: 'Save',
    empty: 'Enter a comment',
    loading: 'Loading the comments',
  },
  evidence: {
    title: 'Evidence',
    kind: 'Kind of evidence',
    add: 'Add evidence',
    linkTitle: 'Title of the link (optional)',
    badAddress: 'Enter an address that begins with https:// or http://',
    output: 'A command’s output',
    remove: (kind: string, what: string) => `Remove ${kind.toLowerCase()} ${what}`.slice(0, 80),
    upload: 'Upload files',
    photo: 'Take a photo',
    dropHere: `Up to ${LARGEST_FILE_WORDS} each. You can also drop files on an item, or paste an image.`,
    uploads: 'Files on their way',
    progress: (name: string) => `Uploading ${name}`,
    waiting: 'Waiting for its turn',
    cancel: (name: string) => `Cancel ${name}`,
    dismiss: (name: string) => `Dismiss ${name}`,
    again: (name: string) => `Try again: ${name}`,
    tryAgain: 'Try again',
    /** What the field for each kind asks for, and what it says when it is left empty. */
    fields: { link: 'https://…', commit: 'Commit hash', file: 'File path', text: '' },
    empty: {
      link: 'Enter an address',
      commit: 'Enter a commit hash',
      file: 'Enter a file path',
      text: 'Enter a text',
    },
  },
  actions: {
    title: 'Actions',
    list: 'Actions of this item',
    what: 'What is to be done',
    due: 'Due date of the action',
    add: 'Add action',
    loading: 'Loading the actions',
    failed: 'The actions could not be loaded.',
  },
  history: { title: 'History', loading: 'Loading the history' },
  answered: (who: string, via: EventVia | null) => (via ? `— ${who}, via ${via.name}` : `— ${who}`),
  claimed: claimedWords,
  confirmedBy: (who: string) => `Confirmed by ${who}`,
  acceptedBy: (who: string) => `Accepted by ${who} in a review`,
} as const;

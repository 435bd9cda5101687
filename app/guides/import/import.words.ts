import { counted } from '../_components/counted';
import { WORDS as GUIDE_WORDS } from '../guides.words';

/** What the page says on which documents are brought in. */
export const WORDS = {
  title: 'Import documents',
  about:
    'Any Markdown document with a list in it becomes tracked work. You see what is understood of it before anything is kept.',
  guides: 'Guides',
  pasted: 'Pasted text',
  paste: 'Paste a document',
  pasteHint: 'Markdown. Ctrl+Enter or ⌘ Enter reads it.',
  read: 'Read it',
  nothingPasted: 'Paste or type a document first.',
  drop: 'Drop Markdown files anywhere on this page',
  dropHint: 'Several at once, up to 5 MB each, as UTF-8.',
  chooseFiles: 'Choose files',
  documents: 'Documents',
  remove: (title: string) => `Remove ${title}`,
  backToText: 'Edit the text',
  name: 'Name',
  nameTaken: 'Choose a name that is not taken.',
  nameHint: 'What the guide is called in addresses and in the API.',
  waiting: 'Waits for the one before it',
  reading: (title: string) => `Reading ${title}`,
  readingShare: (share: number) => `Reading, ${Math.round(share * 100)} %`,
  cancel: (title: string) => `Cancel reading ${title}`,
  anyway: 'Read it all the same',
  include: 'Import this document',
  keeping: 'Importing',
  said: {
    added: (count: number) => `${counted(count, 'document')} added`,
    removed: (title: string) => `${title} is removed`,
    read: (title: string, items: number, lists: number) =>
      `${title} is read: ${counted(items, 'item')} in ${counted(lists, 'checklist')}`,
    imported: (count: number) => `${counted(count, 'document')} imported`,
  },
  unkept: 'Not all of this fits into the browser’s memory, so a reload would lose it.',
  refused: {
    title: 'It can’t be imported',
    tooLarge: (size: string) => `It has ${size}; a document may have 5 MB. Split it into several.`,
    notText: 'It is not text in UTF-8. Save it as UTF-8, or choose the Markdown file itself.',
    notMarkdown: 'By its name it is not Markdown, which ends with .md, .markdown or .txt.',
    unreadable: 'The browser could not read it. It may have been moved or changed.',
    cancelled: 'Reading it was cancelled.',
    offline: 'The connection was lost. What you brought is still here.',
    failed: 'Something went wrong. What you brought is still here.',
  },
  standing: {
    unread: '',
    empty: 'Nothing to track',
    new: 'New guide',
    revision: 'New revision',
    same: 'Here already',
    boxes: 'Here already, with other boxes',
    taken: 'Name taken',
    double: 'Name taken',
  },
  present: {
    same: 'has exactly this text. There is nothing to do.',
    boxes:
      'has this text; only boxes differ. Importing keeps nothing new, but a run can be started from what these boxes say.',
    revision: 'gets a new revision. Runs that were started stay on theirs.',
    taken: 'has this name and can’t be changed by you. Choose another name.',
    double: 'Another document above has this name. Choose another.',
  },
  empty: {
    none: 'It has no list of tasks. A line such as “- [ ] Write tests” makes one.',
    plain: 'Its lists have no boxes. Choose below which of them are tracked.',
    skipped: 'Lines look like tasks, but none is one. See below why.',
  },
  checklists: 'Checklists',
  items: (count: number) => counted(count, 'item'),
  claimed: (done: number, notApplicable: number) =>
    [
      ...(done > 0 ? [`${done.toLocaleString('en')} done`] : []),
      ...(notApplicable > 0 ? [`${notApplicable.toLocaleString('en')} not applicable`] : []),
    ].join(', '),
  claims: 'They come in as claimed by the document, for a person to confirm.',
  sections: (titles: string) => `Sections: ${titles}`,
  andSections: (count: number) => ` and ${count} more`,
  apart: 'Make every heading a checklist of its own',
  apartHint: 'Else a heading below a checklist’s own is a section of it.',
  sum: GUIDE_WORDS.receipt.sum,
  plainToo: (count: number) => `${counted(count, 'item')} of plain lists come on top.`,
  skipped: (count: number) =>
    `${counted(count, 'line')} ${count === 1 ? 'looks like a task and is none' : 'look like tasks and are none'}`,
  lineOf: (line: number) => `line ${line.toLocaleString('en')}`,
  plain: 'Lists without boxes',
  plainHint: 'Track those that are tasks; their bullets become items.',
  plainBullets: (count: number) => `${counted(count, 'plain bullet')} under `,
  plainAsk: ': track these too',
  plainSample: (sample: readonly string[], more: boolean) =>
    `${sample.join(' · ')}${more ? ' …' : ''}`,
  trackAll: 'Track all',
  trackNone: 'Track none',
  warnings: 'What to look at in the document',
  more: (next: number, left: number) =>
    next === left
      ? `Show ${left.toLocaleString('en')} more`
      : `Show ${next} of ${left.toLocaleString('en')} more`,
  import: (count: number) => (count > 1 ? `Import ${counted(count, 'document')}` : 'Import'),
  nothingToImport: 'Nothing is chosen that could be imported.',
  kept: {
    guide: 'Imported as a guide',
    revision: 'Imported as a new revision',
    nothing: 'It was here already, and nothing new was kept',
  },
  open: 'Open the guide',
  newProject: 'New project with it',
} as const;

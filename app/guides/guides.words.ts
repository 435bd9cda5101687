import { counted } from './_components/counted';

/** What the pages of guides say, in one place. */
export const WORDS = {
  title: 'Guides',
  about:
    'How we work, and the checklists that come with it. A run stays on the version of its guide that it was started from.',
  pages: 'Pages of guides',
  none: 'There are no guides yet',
  noneAbout: 'A guide is a Markdown file with task lists. The folder of guides has none.',
  notFound: 'Guide not found',
  notFoundAbout: 'Its file may have been renamed, or may be one of those that could not be read.',
  all: 'All guides',
  version: (version: string) => `Version ${version}`,
  revision: 'Revision',
  size: (checklists: number, items: number) =>
    `${counted(checklists, 'checklist')}, ${counted(items, 'item')}`,
  items: (count: number) => counted(count, 'item'),
  itemsAfterNumber: ' items',
  newProject: 'New project',
  parts: {
    title: 'Parts of this guide',
    which: (part: number, count: number) => `Part ${part} of ${count} of a long guide`,
    previous: 'Previous part',
    next: 'Next part',
  },
  noChecklists: 'It has no task lists, so no run can be started from it.',
  contents: 'Contents',
  linkTo: (heading: string) => `Link to “${heading}”`,
  problems: {
    title: (count: number) => `${counted(count, 'guide file')} could not be read`,
    line: (line: number) => `, line ${line}`,
    more: (count: number) => `And ${count} more.`,
    about:
      'The other guides work. Correct the file: it is read again at once. Runs of an earlier version go on as they are.',
  },
  older: {
    title: 'This is an older version',
    about: 'Runs that were started from it stay on it. New ones start from',
    current: 'the current version',
  },
  odd: 'Check the guide’s file',
  start: {
    run: 'Start run',
    of: (checklist: string) => ` of ${checklist}`,
    about: (checklist: string) => `${checklist}, item by item, for one subject.`,
    project: 'Project',
    newProject: 'New project…',
    newName: 'Name of the new project',
    exampleName: 'Orders service',
    find: 'Find a project',
    found: (count: number) => `${count} found`,
    loading: 'Loading projects',
    failed: 'The projects could not be loaded',
  },
  import: 'Import',
  download: 'Download',
  origin: {
    folder: 'From the folder of guides',
    git: 'From the folder of guides',
    paste: 'Pasted',
    file: 'Imported from a file',
    api: 'Imported through the API',
    copy: 'A copy',
    ofFile: (file: string) => `From the file ${file}`,
    commit: 'at commit',
    by: (name: string) => `by ${name}`,
  },
  receipt: {
    title: 'What was left out when it came in',
    sum: (lines: number, items: number, skipped: number) =>
      `${counted(lines, 'line')} ${lines === 1 ? 'looks' : 'look'} like a task: ${counted(items, 'item')}, ${skipped.toLocaleString('en')} left out.`,
    line: (line: number) => `Line ${line.toLocaleString('en')}`,
    plain: (tracked: number, lists: number) =>
      `${counted(lists, 'list')} without boxes, ${tracked.toLocaleString('en')} of them tracked.`,
  },
  adding: {
    title: 'Where documents come from',
    how: 'How to add a guide',
    byHand: [
      'Paste a document, drop files on the page or choose them. Everybody can, and sees what is understood before anything is kept.',
      'Import',
    ],
    api: ['A script sends them to', 'POST /api/v1/imports', 'with a token.', 'The API'],
    folderTitle: 'The folder of guides',
    intro: 'Whoever runs this Walkaround adds guides as files, on the server:',
    file: [
      'Put a Markdown file into the folder',
      'content',
      ', or into the one that',
      'WALKAROUND_GUIDES',
      'names.',
    ],
    checklist:
      'A heading with task items under it becomes a checklist. The front matter above it is optional.',
    taken:
      'It is there within a second. A file that is changed becomes a new version of its guide.',
    git: 'The folder can be a Git checkout, or hold some: of those, the documents at the top that have items are read. The commit is named with each version.',
    more: 'An item that ends with an id stays the same item when it is reworded. In the front matter, “stages” says where in the work a checklist belongs, and “scenarios” offers it to new projects.',
    example: 'An example',
  },
} as const;

/** A whole guide, as a start. */
export const EXAMPLE = `---
name: mobile-developer
title: Mobile Developer
description: What we check before a release.
stages: { Release Checklist: release }
scenarios:
  - when: A new screen
    guide: mobile-developer
    summary: From design to store.
    checklists: [Release Checklist]
---

## Release Checklist

- [ ] Try it on the oldest phone we support <!-- id: oldest-phone -->
- [ ] Read the crash reports of the last version
`;

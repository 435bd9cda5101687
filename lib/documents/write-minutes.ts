import { writeMarkdown } from '@/lib/markdown/markdown-writer';
import type { ReadNote } from '@/lib/markdown/note-nodes';
import { htmlPage } from './html-page';
import type { MinutesModel } from './minutes.types';
import { minutesTree } from './minutes-tree';

/** The minutes of a review as GitHub Flavored Markdown, ending in a line feed. */
export const writeMinutes = (minutes: MinutesModel, read?: ReadNote): string =>
  writeMarkdown(minutesTree(minutes, read));

/** The same document as one HTML file. */
export const writeMinutesHtml = (minutes: MinutesModel, read?: ReadNote): string =>
  htmlPage(minutesTree(minutes, read), minutes.title);

import { htmlPage } from './html-page';
import { writeMarkdown } from './markdown-writer';
import type { MinutesModel } from './minutes.types';
import { minutesTree } from './minutes-tree';

/** The minutes of a review as GitHub Flavored Markdown, ending in a line feed. */
export const writeMinutes = (minutes: MinutesModel): string => writeMarkdown(minutesTree(minutes));

/** The same document as one HTML file. */
export const writeMinutesHtml = (minutes: MinutesModel): string =>
  htmlPage(minutesTree(minutes), minutes.title);

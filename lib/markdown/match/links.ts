import type { MatchDoubt, MatchReason } from './match.types';

/** Items of both revisions, by number, that belong together. */
export interface Link {
  before: number[];
  after: number[];
  why: MatchReason;
  likeness: number | null;
  doubt: MatchDoubt | null;
}

/** What was linked so far; an item is in one link at most. */
export interface Links {
  all: Link[];
  ofBefore: (Link | undefined)[];
  ofAfter: (Link | undefined)[];
}

export const noLinks = (before: number, after: number): Links => ({
  all: [],
  ofBefore: Array.from({ length: before }),
  ofAfter: Array.from({ length: after }),
});

/** Whether none of these is linked yet. */
export const areFree = (links: Links, before: number[], after: number[]): boolean =>
  before.every((item) => !links.ofBefore[item]) && after.every((item) => !links.ofAfter[item]);

export function addLink(links: Links, link: Link): void {
  links.all.push(link);
  for (const item of link.before) links.ofBefore[item] = link;
  for (const item of link.after) links.ofAfter[item] = link;
}

/** Whether one link holds both. */
export const areLinked = (links: Links, before: number, after: number): boolean =>
  links.ofBefore[before] !== undefined && links.ofBefore[before] === links.ofAfter[after];

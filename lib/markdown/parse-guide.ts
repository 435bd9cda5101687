import { type Collected, createCollector } from './collect-checklists';
import type { DraftGroup } from './draft.types';
import { readFrontMatter, splitFrontMatter } from './front-matter';
import type { ParsedGuide } from './guide.types';
import { GuideError } from './guide-error';
import { guideText, originalOffsets } from './guide-text';
import { guideTree } from './guide-tree';
import { createLeads } from './leads';
import { nameChecklists } from './name-checklists';
import { namedHeadings, strayNames } from './named-headings';
import { warnOfOpen } from './open-regions';
import { parseInSteps } from './parse-pieces';
import type { Piece } from './piece.types';
import { offeredLists, trackedGroup } from './plain-lists';
import { countTaskLike, readLines } from './receipt';
import type { ImportChoices } from './receipt.types';
import { comparable, stageOf } from './stage-of';

export { GuideError } from './guide-error';
export { MAX_GUIDE_BYTES, MAX_GUIDE_LINES } from './guide-text';

/** The most lines that look like tasks, items or not. */
export const MAX_LIST_LINES = 100_000;

/**
 * Reads a guide: its front matter, every task list item (GFM 5.3, and GitLab's `[~]`) under its
 * headings, and what became of each line that looks like one.
 *
 * @param source the document; a byte order mark and any line endings will do
 * @param fallbackName the guide's name, and its title if it has no heading, unless its front
 *   matter says otherwise; usually the file's name
 * @param choices which plain lists are tracked, and whether every heading stands apart
 * @returns checklists in document order, only those that have items. An item belongs to the nearest
 *   heading above it, or to the checklist that this heading is a section of; headings inside list
 *   items are guidance and start no checklist
 * @throws GuideError if it is larger than 5 MiB, has more than 250,000 lines or 100,000 that look
 *   like tasks, holds NUL characters, is nested too deeply, or could only be read in a time that
 *   grows with the square of its length (see `workLimit`)
 *
 * Takes time in proportion to the length of the source.
 */
export function parseGuide(
  source: string,
  fallbackName?: string,
  choices: ImportChoices = {},
): ParsedGuide {
  const steps = parseGuideInSteps(source, fallbackName, choices);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of some hundredths of a second, so that whoever asks can say how far it is, or
 * leave off.
 * @returns a generator of how much is done, from 0 to 1, and of the guide at its end
 */
export function* parseGuideInSteps(
  source: string,
  fallbackName?: string,
  choices: ImportChoices = {},
): Generator<number, ParsedGuide> {
  const text = guideText(source);
  if (countTaskLike(text) > MAX_LIST_LINES) {
    throw new GuideError('The guide holds more than 100,000 lines that look like tasks');
  }
  const { yaml, body, line } = splitFrontMatter(text);
  const front = readFrontMatter(yaml);
  const name = front.name ?? fallbackName ?? null;
  const named = namedHeadings(front, name);
  const start = { offset: text.length - body.length, line };
  const found = yield* collect(
    body,
    start,
    (heading) => choices.apart === true || named.has(comparable(heading)),
  );
  const title = front.title ?? found.title ?? fallbackName ?? front.name ?? 'Untitled';

  const boxed = found.groups.flatMap((group) => group.items);
  const regions = [
    { from: 0, to: start.offset, reason: 'front_matter' as const },
    ...found.regions,
  ];
  const lines = readLines(text, boxed, regions);

  const offered = offeredLists(found.plainLists, title, new Set(choices.track));
  const tracked = offered.filter((list) => list.tracked).map((list) => list.draft);
  const originalOf = originalOffsets(source);
  const leadOf = createLeads(
    text,
    tracked.map((draft) => draft.range),
  );
  const repeated: string[] = [];
  const checklists = nameChecklists(
    [...found.groups, ...tracked.map(trackedGroup)],
    title,
    (item) => ({ box: item.box === null ? null : originalOf(item.box), lead: leadOf(item) }),
    repeated,
  ).map(({ draft, ...rest }) => ({ ...rest, stage: stageOf(headingsOf(draft), front.stages) }));
  return {
    name,
    title,
    description: front.description ?? '',
    version: front.version,
    scenarios: front.scenarios,
    checklists,
    warnings: [
      ...front.warnings,
      ...warnOfOpen(text, found.regions, lines.skipped),
      ...repeated,
      ...strayNames(front, name, found.headings, checklists),
      ...(choices.track ?? [])
        .filter((id) => !offered.some((list) => list.id === id))
        .map((id) => `There is no plain list “${id}” to be tracked`),
    ],
    receipt: { ...lines, plainLists: offered.map(({ draft: _, ...list }) => list) },
  };
}

/** The name that a guide gives itself, without reading its content. @throws GuideError as `guideText` */
export const nameOf = (source: string): string | null =>
  readFrontMatter(splitFrontMatter(guideText(source)).yaml).name;

/** @param start where the body begins in the document */
function* collect(
  body: string,
  start: { offset: number; line: number },
  standsApart: (heading: string) => boolean,
): Generator<number, Collected> {
  const { add, found } = createCollector(start.offset, standsApart);
  try {
    for (const { done, piece } of parseInSteps(body, guideTree)) {
      if (piece) add(movedBy(start, piece));
      yield done;
    }
    return found();
  } catch (error) {
    // The parser and the walk recurse: quotes or lists thousands deep exhaust the stack.
    if (error instanceof RangeError) throw new GuideError('The guide is nested too deeply');
    throw error;
  }
}

const movedBy = (start: { offset: number; line: number }, piece: Piece): Piece => ({
  ...piece,
  offset: piece.offset + start.offset,
  linesAbove: piece.linesAbove + start.line - 1,
});

/** A checklist's own heading's text, then its ancestors', nearest first. */
function headingsOf(draft: DraftGroup): string[] {
  const own = draft.plain?.ownTitle ? [draft.plain.ownTitle] : [];
  return [...own, ...draft.path.map((heading) => heading.title).reverse()];
}

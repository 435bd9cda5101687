import { collectChecklists, type DraftChecklist } from './collect-checklists';
import { type FrontMatter, readFrontMatter, splitFrontMatter } from './front-matter';
import type { ParsedGuide } from './guide.types';
import { GuideError } from './guide-error';
import { guideTree } from './guide-tree';
import { nameChecklists } from './name-checklists';
import { parsePieces } from './parse-pieces';
import type { ImportChoices } from './receipt.types';
import { comparable, stageOf } from './stage-of';

export { GuideError } from './guide-error';

/** The most a guide may hold: 2 MiB of UTF-8. */
export const MAX_GUIDE_BYTES = 2 * 1024 * 1024;

/**
 * Reads a guide: its front matter and every task list item (GFM 5.3) under its headings.
 *
 * @param source the document; a byte order mark and any line endings will do
 * @param fallbackName the guide's name, and its title if it has no heading, unless its front
 *   matter says otherwise; usually the file's name
 * @returns checklists in document order, only those that have items. An item belongs to the nearest
 *   heading above it; headings inside list items are guidance and start no checklist
 * @throws GuideError if it is larger than 2 MiB, holds NUL characters, is nested too deeply, or its
 *   front matter is not valid
 *
 * Takes time in proportion to the length of the source.
 */
export function parseGuide(
  source: string,
  fallbackName?: string,
  _choices: ImportChoices = {},
): ParsedGuide {
  const text = normalise(source);
  const { yaml, body, line } = splitFrontMatter(text);
  const front = readFrontMatter(yaml);
  const found = collect(body, line);
  const name = front.name ?? fallbackName ?? null;
  const title = front.title ?? found.title ?? fallbackName ?? front.name ?? 'Untitled';
  const warnings: string[] = [];
  const checklists = nameChecklists(found.checklists, title, warnings).map(
    ({ draft, ...rest }) => ({
      ...rest,
      stage: stageOf(draft.path.map((heading) => heading.title).reverse(), front.stages),
    }),
  );
  warnings.push(...strayNames({ ...front, name }, found.headings, found.checklists));
  return {
    name,
    title,
    description: front.description ?? '',
    version: front.version,
    scenarios: front.scenarios,
    checklists,
    warnings,
    receipt: { listLines: 0, items: 0, done: 0, notApplicable: 0, skipped: [], plainLists: [] },
  };
}

/** The name that a guide gives itself, without reading its content. @throws GuideError as `parseGuide` */
export const nameOf = (source: string): string | null =>
  readFrontMatter(splitFrontMatter(normalise(source)).yaml).name;

function normalise(source: string): string {
  if (
    source.length > MAX_GUIDE_BYTES ||
    new TextEncoder().encode(source).length > MAX_GUIDE_BYTES
  ) {
    throw new GuideError('The guide is larger than 2 MiB');
  }
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    throw new GuideError('The guide holds a NUL character', text.slice(0, nul).split('\n').length);
  }
  return text;
}

function collect(body: string, line: number) {
  try {
    return collectChecklists(parsePieces(body, guideTree), line);
  } catch (error) {
    // The parser and the walk recurse: quotes or lists thousands deep exhaust the stack.
    if (error instanceof RangeError) throw new GuideError('The guide is nested too deeply');
    throw error;
  }
}

/** Names in the front matter that match nothing in the document. */
function strayNames(front: FrontMatter, headings: string[], lists: DraftChecklist[]): string[] {
  const known = new Set(headings.map(comparable));
  const listed = new Set(lists.map((list) => comparable(list.path.at(-1)?.title ?? '')));
  const stray = [...front.stages.keys()].filter((key) => !known.has(key));
  const proposed = front.scenarios
    .filter((scenario) => scenario.guide === front.name)
    .flatMap(({ when, checklists }) => checklists.map((title) => ({ when, title })))
    .filter(({ title }) => !listed.has(comparable(title)))
    .map(
      ({ when, title }) =>
        `The scenario “${when}” names “${title}”, but no checklist has that title`,
    );
  return [
    ...stray.map((key) => `“stages” names “${key}”, but no heading has that text`),
    ...new Set(proposed),
  ];
}

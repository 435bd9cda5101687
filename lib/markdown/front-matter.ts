import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Scenario } from '@/lib/model/scenario.types';
import { STAGES, type Stage } from '@/lib/model/stage';
import { GuideError } from './guide-error';
import { comparable } from './stage-of';

/** What a guide says about itself before its content. */
export interface FrontMatter {
  name: string | null;
  title: string | null;
  description: string | null;
  version: string | null;
  /** By comparable heading text. */
  stages: Map<string, Stage>;
  scenarios: Scenario[];
}

const text = z.string('must be text').trim().nullish();
const filled = z.string('must be text').trim().min(1, 'must not be empty');

const schema = z.object({
  name: text,
  title: text,
  description: text,
  version: z.union([z.string(), z.number()], 'must be text or a number').nullish(),
  stages: z
    .record(z.string(), z.enum(STAGES, `must be one of ${STAGES.join(', ')}`), 'must be a mapping')
    .nullish(),
  scenarios: z
    .array(
      z.object(
        {
          when: filled,
          guide: filled,
          summary: z.string('must be text').trim().nullish(),
          checklists: z.array(filled, 'must be a list').nullish(),
        },
        'must be a mapping',
      ),
      'must be a list',
    )
    .nullish(),
});

/**
 * Takes the YAML front matter off a document: a first line of `---`, up to the next such line.
 * @param source with line feeds only, and no byte order mark
 * @returns the YAML (null if there is none), the content, and the content's first line, from 1
 */
export function splitFrontMatter(source: string) {
  const open = /^---[ \t]*(?=\n)/.exec(source)?.[0].length;
  const closing = /\n---[ \t]*(?:\n|$)/g;
  closing.lastIndex = open ?? 0;
  const close = open ? closing.exec(source) : null;
  if (!open || !close) return { yaml: null, body: source, line: 1 };
  const yaml = source.slice(open + 1, close.index);
  const line = source.slice(0, closing.lastIndex).split('\n').length;
  return { yaml, body: source.slice(closing.lastIndex), line };
}

/**
 * Reads YAML front matter. Keys that Walkaround doesn't know are left alone.
 * @param yaml what stands between the fences, which begins on line 2; null is none
 * @throws GuideError with the line, if it is not valid YAML 1.2 or a value has the wrong type
 */
export function readFrontMatter(yaml: string | null): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml ?? '', { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error) {
    throw new GuideError(`The front matter is not valid: ${error.message}`, lineAt(error.pos[0]));
  }
  const result = schema.safeParse(plainValue(document) ?? {});
  if (!result.success) {
    const { path, message } = result.error.issues[0] as z.core.$ZodIssue;
    const where = path.length > 0 ? `“${path.join('.')}” ${message}` : 'it must be a mapping';
    // The nearest thing that is really there: a missing key has no line of its own.
    const node = path.map((_, at) => document.getIn(path.slice(0, path.length - at), true));
    const range = node.map((found) => (found as { range?: number[] } | undefined)?.range);
    const offset = range.find((found) => found)?.[0] ?? 0;
    throw new GuideError(`The front matter is not valid: ${where}`, lineAt(offset));
  }
  const { name, title, description, stages, scenarios } = result.data;
  return {
    name: name || null,
    title: title || null,
    description: description || null,
    version: versionOf(document, result.data.version),
    stages: new Map(Object.entries(stages ?? {}).map(([key, stage]) => [comparable(key), stage])),
    scenarios: (scenarios ?? []).map(({ when, guide, summary, checklists }) => ({
      when,
      guide,
      summary: summary ?? '',
      checklists: checklists ?? [],
    })),
  };
}

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that point nowhere, or expand without end.
    throw new GuideError(`The front matter is not valid: ${(error as Error).message}`);
  }
}

/** As it is written: the number 1.0 stays “1.0”. */
function versionOf(
  document: ReturnType<typeof parseDocument>,
  value: string | number | null | undefined,
): string | null {
  if (value === null || value === undefined) return null;
  const node = isMap(document.contents) ? document.get('version', true) : undefined;
  const written = (node as { source?: string } | undefined)?.source;
  return (typeof value === 'number' ? (written ?? String(value)) : value.trim()) || null;
}

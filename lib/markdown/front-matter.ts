import { z } from 'zod';
import type { Scenario } from '@/lib/model/scenario.types';
import { STAGES, type Stage } from '@/lib/model/stage';
import { readYaml } from './front-matter-yaml';
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
  /** What could not be read. */
  warnings: string[];
}

const text = z.string('must be text').trim().nullish();
const filled = z.string('must be text').trim().min(1, 'must not be empty');

const schema = z.object(
  {
    name: text,
    title: text,
    description: text,
    version: z.union([z.string(), z.number()], 'must be text or a number').nullish(),
    stages: z
      .record(
        z.string(),
        z.enum(STAGES, `must be one of ${STAGES.join(', ')}`),
        'must be a mapping',
      )
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
  },
  'must be a mapping',
);

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
 * Reads YAML front matter. Keys that Walkaround doesn't know are left alone. What is not valid YAML,
 * or has the wrong type, is warned of with its line, and all else is read.
 * @param yaml what stands between the fences, which begins on line 2; null is none
 */
export function readFrontMatter(yaml: string | null): FrontMatter {
  const read = readYaml(yaml ?? '', Object.keys(schema.shape));
  const warnings: string[] = [];
  if (read.problem) {
    const { line, message } = read.problem;
    warnings.push(`Line ${line}: the front matter ${message}, so it is read key by key`);
  }
  const values = fitting(read.value ?? {}, (path, message) => {
    const what = path.length > 0 ? `“${path.join('.')}” in the front matter` : 'the front matter';
    warnings.push(`Line ${read.lineOf(path)}: ${what} ${message}, so it is left out`);
  });
  const { name, title, description, version, stages, scenarios } = values;
  const written = typeof version === 'number' ? read.written('version') : undefined;
  return {
    name: name || null,
    title: title || null,
    description: description || null,
    version: (written ?? String(version ?? '').trim()) || null,
    stages: new Map(Object.entries(stages ?? {}).map(([key, stage]) => [comparable(key), stage])),
    scenarios: (scenarios ?? []).map(({ when, guide, summary, checklists }) => ({
      when,
      guide,
      summary: summary ?? '',
      checklists: checklists ?? [],
    })),
    warnings,
  };
}

/** What of some values is as it must be: a wrong field is left out, of a mapping or list one entry. */
function fitting(
  values: unknown,
  leaveOut: (path: PropertyKey[], message: string) => void,
): z.infer<typeof schema> {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const gone = new Set<string>();
  for (const { path, message } of result.error.issues) {
    leaveOut(path, message);
    gone.add(JSON.stringify(path.slice(0, 2)));
  }
  const isLeft = (...path: PropertyKey[]) => !gone.has(JSON.stringify(path));
  if (!isLeft()) return {};
  const left = Object.entries(values as object).flatMap(([key, value]) => {
    if (!isLeft(key)) return [];
    return [
      [key, Array.isArray(value) ? value.filter((_, at) => isLeft(key, at)) : without(key, value)],
    ];
  });
  function without(key: string, value: unknown) {
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).filter(([entry]) => isLeft(key, entry)));
  }
  return schema.parse(Object.fromEntries(left));
}

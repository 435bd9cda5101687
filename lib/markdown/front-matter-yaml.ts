import { isMap, LineCounter, parseDocument } from 'yaml';

/** What is between the fences of front matter, read as far as it can be. */
export interface FrontMatterYaml {
  /** By key, if it is a mapping; anything else as it is. */
  value: unknown;
  /** A scalar as it is written: the number 1.0 stays “1.0”. */
  written: (key: string) => string | undefined;
  /** Line of a value, or of the nearest thing around it that is there, from 1 in the document. */
  lineOf: (path: PropertyKey[]) => number;
  /** Why it was read key by key: what it is. */
  problem: { message: string; line: number } | null;
}

/**
 * Reads YAML. What is not valid is read key by key instead, each on its own, so that one bad line
 * costs only its own key: a line such as `key: Use when: asked. user: "x"` gives all its text.
 * @param yaml what stands between the fences, which begins on line 2 of the document
 * @param keys which keys are wanted of YAML that is not valid
 */
export function readYaml(yaml: string, keys: string[]): FrontMatterYaml {
  const whole = readWhole(yaml, 2);
  if (!whole.problem) return whole;
  const fields = new Map<string, FrontMatterYaml>();
  for (const { key, text, line } of fieldsOf(yaml)) {
    if (!keys.includes(key)) continue;
    const read = readWhole(text, line);
    const isField = !read.problem && isObject(read.value) && key in read.value;
    if (!fields.has(key)) fields.set(key, isField ? read : asWritten(key, text, line));
  }
  const entries = [...fields].map(([key, field]) => [key, (field.value as Fields)[key]]);
  return {
    value: Object.fromEntries(entries),
    written: (key) => fields.get(key)?.written(key),
    lineOf: (path) => fields.get(String(path[0]))?.lineOf(path) ?? 2,
    problem: whole.problem,
  };
}

/** The parser's time grows with the square of the number of keys. */
const LONGEST = 65_536;

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function readWhole(yaml: string, firstLine: number): FrontMatterYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const broken = (message: string, line: number): FrontMatterYaml => ({
    value: {},
    written: () => undefined,
    lineOf: () => line,
    problem: { message, line },
  });
  if (yaml.length > LONGEST) return broken('is longer than 64 KiB', firstLine);
  try {
    const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error) return broken(notValid(error), lineAt(error.pos[0]));
    return {
      value: document.toJS(),
      written: (key) => {
        const node = isMap(document.contents) ? document.get(key, true) : undefined;
        return (node as { source?: string } | undefined)?.source;
      },
      lineOf: (path) => {
        const nodes = path.map((_, at) => document.getIn(path.slice(0, path.length - at), true));
        const range = nodes.map((node) => (node as { range?: number[] } | undefined)?.range);
        return lineAt(range.find((found) => found)?.[0] ?? 0);
      },
      problem: null,
    };
  } catch (error) {
    // Aliases that point nowhere or expand without end, and what is nested without end.
    return broken(notValid(error as Error), firstLine);
  }
}

const notValid = ({ message }: Error) =>
  `is not valid YAML (${message.replace(/\s+/g, ' ').replace(/\.?$/, '')})`;

interface Field {
  key: string;
  /** Its line, and those that go on with it. */
  text: string;
  line: number;
}

function fieldsOf(yaml: string): Field[] {
  const fields: (Omit<Field, 'text'> & { lines: string[] })[] = [];
  for (const [at, line] of yaml.split('\n').entries()) {
    const key = /^["']?([\p{L}\p{N}_][\p{L}\p{N}_ .-]*?)["']?[ \t]*:(?:[ \t]|$)/u.exec(line)?.[1];
    if (key) fields.push({ key, lines: [line], line: at + 2 });
    else fields.at(-1)?.lines.push(line);
  }
  return fields.map(({ lines, ...field }) => ({ ...field, text: lines.join('\n') }));
}

/** The text after the colon on one line, without what marks a block or quotes it. */
function asWritten(key: string, text: string, line: number): FrontMatterYaml {
  const after = text
    .slice(text.indexOf(':') + 1)
    .replace(/\s+/g, ' ')
    .trim();
  const plain = after.replace(/^[|>][-+\d]* /, '').replace(/^(["'])(.*)\1$/, '$2');
  return {
    value: { [key]: plain },
    written: () => plain,
    lineOf: () => line,
    problem: null,
  };
}

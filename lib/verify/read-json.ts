/** What can be said against a JSON text, by the place where it stands. */
export class JsonFault extends Error {
  constructor(
    message: string,
    /** The line of the file, from 1. */
    readonly line: number,
  ) {
    super(message);
  }
}

/** Deeper than any report, and far from what a stack holds. */
const DEEPEST = 200;

/**
 * Reads JSON as `JSON.parse` does, but refuses an object that says the same name twice: of two
 * values a program takes one and a person may read the other.
 * @throws JsonFault that names the line
 */
export function readJson(text: string): unknown {
  let at = 0;
  const value = read(0);
  space();
  if (at < text.length) throw fault('has something behind its end');
  return value;

  function read(depth: number): unknown {
    space();
    if (depth > DEEPEST) throw fault('is nested too deeply');
    if (text[at] === '{') return readObject(depth);
    if (text[at] === '[') return readArray(depth);
    if (text[at] === '"') return readString();
    return readWord();
  }

  function readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = Object.create(null);
    at += 1;
    if (closes('}')) return object;
    for (;;) {
      space();
      if (text[at] !== '"') throw fault('is not JSON');
      const name = readString();
      if (name in object) throw fault(`says “${name}” twice in one object`);
      space();
      if (text[at] !== ':') throw fault('is not JSON');
      at += 1;
      object[name] = read(depth + 1);
      if (closes('}')) return object;
      comma();
    }
  }

  function readArray(depth: number): unknown[] {
    const array: unknown[] = [];
    at += 1;
    if (closes(']')) return array;
    for (;;) {
      array.push(read(depth + 1));
      if (closes(']')) return array;
      comma();
    }
  }

  function readString(): string {
    const start = at;
    at += 1;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at += 1;
    const value = parsed(text.slice(start, at)) as string;
    // Such as "\\ud800" alone: half a character, which canonical JSON refuses.
    if (!value.isWellFormed()) throw fault('has a broken character');
    return value;
  }

  function readWord(): unknown {
    const start = at;
    while (at < text.length && !/[\s,\]}]/.test(text[at] as string)) at += 1;
    const value = parsed(text.slice(start, at));
    // Such as 1e999, which canonical JSON has no way to write.
    if (value === Infinity || value === -Infinity) throw fault('has too large a number');
    return value;
  }

  function parsed(part: string): unknown {
    try {
      return JSON.parse(part);
    } catch {
      throw fault('is not JSON');
    }
  }

  function closes(mark: string): boolean {
    space();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  }

  function comma(): void {
    if (text[at] !== ',') throw fault('is not JSON');
    at += 1;
  }

  function space(): void {
    while (at < text.length && /[ \t\r\n]/.test(text[at] as string)) at += 1;
  }

  function fault(message: string): JsonFault {
    return new JsonFault(message, text.slice(0, at).split('\n').length);
  }
}

/** Entries of an array or an object that are written at once. */
const PIECE = 200;
/** How far down long lists are looked for. */
const DEEPEST = 3;

/**
 * The text that `JSON.stringify` gives, written a piece at a time where it holds long lists, so that
 * others are served in between.
 * @param value plain data
 */
export async function longJson(value: unknown): Promise<string> {
  if (!isLong(value, DEEPEST)) return JSON.stringify(value);
  const text = await write(value, DEEPEST);
  // What is done with the text takes a while too.
  await new Promise(setImmediate);
  return text;
}

/** Whether a long list stands near the top. Looks at no more than is near the top itself. */
function isLong(value: unknown, depth: number): boolean {
  if (!isContainer(value) || depth === 0) return false;
  const entries = Object.values(value);
  return entries.length > PIECE || entries.some((entry) => isLong(entry, depth - 1));
}

async function write(value: unknown, depth: number): Promise<string> {
  if (!isContainer(value) || !isLong(value, depth)) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts: string[] = [];
  const entries = Object.entries(value);
  if (entries.length > PIECE) {
    for (let at = 0; at < entries.length; at += PIECE) {
      const piece = entries.slice(at, at + PIECE);
      const part = Array.isArray(value) ? piece.map(([, entry]) => entry) : fromEntries(piece);
      const text = JSON.stringify(part).slice(1, -1);
      if (text) parts.push(text);
      await new Promise(setImmediate);
    }
  } else {
    for (const [name, entry] of entries) {
      const text = await write(entry, depth - 1);
      if (Array.isArray(value)) parts.push(text ?? 'null');
      else if (text !== undefined) parts.push(`${JSON.stringify(name)}:${text}`);
    }
  }
  return `${open}${parts.join(',')}${close}`;
}

/** Without a prototype: `__proto__` is a name like any other. */
const fromEntries = (entries: [string, unknown][]) => {
  const object = Object.create(null);
  for (const [name, value] of entries) object[name] = value;
  return object;
};

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { toJSON?: unknown }).toJSON !== 'function';

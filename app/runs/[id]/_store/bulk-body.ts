import { ANSWER_FIELDS } from '@/lib/runs/answer.reducer';
import type { AnswerMutation, Entry } from './mutation.types';
import type { Fields } from './run.types';

/** The server takes 1 MiB and 5,000 entries; some room is left for versions that grow and for names. */
const MOST_BYTES = 960 * 1024;
const MOST_ENTRIES = 5_000;

/** A change of several answers as it is sent: what is the same in many entries is said once. */
export function bulkBody({
  mutationId,
  entries,
  undoes,
}: Pick<AnswerMutation, 'mutationId' | 'entries' | 'undoes'>) {
  const fields = sharedBy(entries);
  const changes = entries.map((entry) => ({
    id: entry.id,
    ...ownOf(entry.fields, fields),
    version: entry.version ?? 0,
  }));
  const shared = Object.keys(fields).length > 0 ? { fields } : {};
  return { mutationId, ...shared, changes, ...(undoes ? { undoes } : {}) };
}

/** The entries in as few parts as the server takes each in one request; mostly one. */
export function inParts(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const whole = bulkBody({ mutationId: '', entries, undoes: null });
  if (entries.length <= MOST_ENTRIES && bytesOf(whole) <= MOST_BYTES) return [entries];
  const parts: Entry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const bytes = bytesOf({ id: entry.id, ...entry.fields, version: 0 }) + 1;
    const part = parts.at(-1);
    if (part && bytes <= room && part.length < MOST_ENTRIES) {
      part.push(entry);
      room -= bytes;
    } else {
      parts.push([entry]);
      room = MOST_BYTES - bytes;
    }
  }
  return parts;
}

/** By field that every entry gives, the value that most of them give it. */
function sharedBy(entries: readonly Entry[]): Fields {
  const shared: Record<string, unknown> = {};
  for (const field of ANSWER_FIELDS) {
    // An entry could not say that it leaves the field alone.
    if (!entries.every(({ fields }) => fields[field] !== undefined)) continue;
    const counts = new Map<unknown, number>();
    for (const { fields } of entries) {
      counts.set(fields[field], (counts.get(fields[field]) ?? 0) + 1);
    }
    const [value, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most));
    if (count > 1) shared[field] = value;
  }
  return shared;
}

function ownOf(fields: Fields, shared: Fields): Fields {
  const own = ANSWER_FIELDS.filter(
    (field) => fields[field] !== undefined && fields[field] !== shared[field],
  );
  return Object.fromEntries(own.map((field) => [field, fields[field]]));
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length;

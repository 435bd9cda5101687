import type { SealedName } from '@/lib/model/event-names.types';

/** An event as the API gives it and exports have it, as far as a check goes by what it says. */
export interface EventLine {
  seq: number;
  type: string;
  projectId: string;
  hash: string;
  at: string;
  actor: { kind: string; id: string | null; name: string };
  data: Record<string, unknown>;
  names?: SealedName[] | null;
  redacted?: boolean;
}

/** Reads a line, or gives nothing when it has not the form that every event has. */
export function readEvent(text: string): EventLine | null {
  try {
    const event: unknown = JSON.parse(text);
    return isEvent(event) ? event : null;
  } catch {
    return null;
  }
}

function isEvent(value: unknown): value is EventLine {
  if (!isObject(value)) return false;
  const { seq, type, projectId, hash, at, actor, data, names = null } = value;
  const { runId, itemId, reviewId, mutationId } = value;
  return (
    Number.isSafeInteger(seq) &&
    [type, projectId, hash, at].every(isText) &&
    !Number.isNaN(Date.parse(at as string)) &&
    isObject(actor) &&
    isText(actor.kind) &&
    isTextOrNone(actor.id) &&
    isText(actor.name) &&
    [runId, itemId, reviewId, mutationId].every(isTextOrNone) &&
    isObject(data) &&
    (names === null || (Array.isArray(names) && names.every(isSealed)))
  );
}

const isSealed = (one: unknown): boolean =>
  isObject(one) && isText(one.at) && isText('salt' in one ? one.salt : one.sha256);

const isText = (value: unknown): value is string => typeof value === 'string';

const isTextOrNone = (value: unknown): boolean => isText(value ?? '');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

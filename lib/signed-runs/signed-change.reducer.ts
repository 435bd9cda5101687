import type { ProjectEvent } from '@/lib/model/event.types';
import { SIGNED_FIELDS, type SignedFields, signedFieldsOf } from '@/lib/model/signed-fields';
import { isPutOff } from '@/lib/model/status';
import type { WaiverStep } from '@/lib/model/waiver.types';
import { type EvidenceContent, evidenceText, type SignedWaiver } from './signed-state';

/** What sign-offs accept of an answer itself, and by which waiver its item waits. */
type SignedParts = SignedFields & SignedWaiver;

/** What one event does to what sign-offs of its run accept. */
export interface AnswerStep {
  itemId: string;
  /** The item's text. */
  text: string;
  before: Partial<SignedParts>;
  after: Partial<SignedParts>;
  added: EvidenceContent[];
  removed: EvidenceContent[];
}

/** How one item differs from what was signed. */
export interface SignedChange {
  itemId: string;
  text: string;
  /** What was signed, of the fields that differ now. */
  was: Partial<SignedParts>;
  /** Evidence that is there now and was not, and the other way round. */
  added: EvidenceContent[];
  removed: EvidenceContent[];
  /** The newest event that changed the item: who, when and which. */
  changedBy: string;
  changedById: string | null;
  changedAt: string;
  seq: number;
}

/** The types of events that can change what was signed; others need not be looked at. */
export const ANSWERING = [
  'item.answered',
  'evidence.added',
  'evidence.removed',
  'review.decided',
] as const;

/** What an event does to an answer or its evidence, or nothing. */
export function stepOf(event: Pick<ProjectEvent, 'type' | 'itemId' | 'data'>): AnswerStep | null {
  const { type, itemId, data } = event as ProjectEvent;
  if (!itemId) return null;
  const none = { itemId, before: {}, after: {}, added: [], removed: [] };
  switch (type) {
    case 'item.answered':
      return { ...none, text: data.text, ...signedPart(data) };
    case 'review.decided':
      return data.answer ? { ...none, text: data.text, ...signedPart(data.answer) } : null;
    case 'evidence.added':
      return { ...none, text: data.text, added: [content(data.evidence)] };
    case 'evidence.removed':
      return { ...none, text: data.text, removed: [content(data.evidence)] };
    default:
      return null;
  }
}

/**
 * How a run's answers differ from what was signed, one event later. A change that is taken back
 * leaves no difference; nothing differs exactly when the states are the same.
 * @param changes the items that differ, the one changed last first
 */
export function changesAfter(
  changes: readonly SignedChange[],
  event: Pick<ProjectEvent, 'type' | 'itemId' | 'data' | 'actor' | 'at' | 'seq'>,
): readonly SignedChange[] {
  const step = stepOf(event);
  if (!step || !touches(step)) return changes;
  const known = changes.find(({ itemId }) => itemId === step.itemId);
  const others = changes.filter(({ itemId }) => itemId !== step.itemId);
  const next: SignedChange = {
    itemId: step.itemId,
    text: step.text,
    was: wasAfter(known?.was ?? {}, step),
    ...evidenceAfter(known ?? { added: [], removed: [] }, step),
    changedBy: event.actor.name,
    changedById: event.actor.id,
    changedAt: event.at,
    seq: event.seq,
  };
  return differs(next) ? [next, ...others] : others;
}

function signedPart(change: {
  before: Partial<SignedFields>;
  after: Partial<SignedFields>;
  waiver?: WaiverStep;
}) {
  const { before, after, waiver } = change;
  // An item begins to wait, or ends it, with the waiver that the change itself tells of.
  const by = ({ status }: Partial<SignedFields>) =>
    isPutOff(before.status ?? 'open') || isPutOff(after.status ?? 'open')
      ? { waiver: status && isPutOff(status) ? (waiver?.id ?? null) : null }
      : {};
  return {
    before: { ...signedFieldsOf(before), ...by(before) },
    after: { ...signedFieldsOf(after), ...by(after) },
  };
}

const touches = ({ after, added, removed }: AnswerStep) =>
  Object.keys(after).length + added.length + removed.length > 0;

const differs = ({ was, added, removed }: SignedChange) =>
  Object.keys(was).length + added.length + removed.length > 0;

function wasAfter(was: Partial<SignedParts>, { before, after }: AnswerStep): Partial<SignedParts> {
  const next: Partial<Record<keyof SignedParts, unknown>> = { ...before, ...was };
  for (const field of [...SIGNED_FIELDS, 'waiver'] as const) {
    if (after[field] !== undefined && next[field] === after[field]) delete next[field];
  }
  return next as Partial<SignedParts>;
}

function evidenceAfter(
  known: Pick<SignedChange, 'added' | 'removed'>,
  step: AnswerStep,
): Pick<SignedChange, 'added' | 'removed'> {
  let { added, removed } = known;
  for (const one of step.added) {
    const left = without(removed, one);
    if (left) removed = left;
    else added = [...added, one];
  }
  for (const one of step.removed) {
    const left = without(added, one);
    if (left) added = left;
    else removed = [...removed, one];
  }
  return { added, removed };
}

/** The pieces without one that says the same; nothing when there is none. */
function without(pieces: EvidenceContent[], one: EvidenceContent): EvidenceContent[] | null {
  const at = pieces.findIndex((piece) => evidenceText(piece) === evidenceText(one));
  return at < 0 ? null : pieces.filter((_, place) => place !== at);
}

const content = ({ kind, url, text, file }: EvidenceContent): EvidenceContent => ({
  kind,
  url,
  text,
  ...(file ? { file } : {}),
});

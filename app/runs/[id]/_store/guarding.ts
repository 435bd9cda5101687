import type { Draft } from '@/lib/live/drafts';
import type { Unordered } from './mutation.types';
import { reasonName } from './run-state';

/** What may be held: a change of what a sign-off stands for. Comments are not. */
export type Guarded = Extract<Unordered, { kind: 'answer' | 'evidence.add' | 'evidence.remove' }>;

/**
 * Looks at a change before it is made.
 * @returns true to let it through at once; else whether to, once that is known. A rejection is a no
 */
export type Guard = (change: Guarded) => true | Promise<boolean>;

export type Typed = readonly [name: string, draft: Draft][];

/**
 * The one gate that every change of answers and evidence goes through: from rows, in bulk, from
 * details, focus mode and the palette, an undo, a redo, a choice in a conflict. What the guard
 * takes time over is held: nothing of it shows or is sent, and what was typed for it is a draft
 * again, through a reload too, until it is let through.
 */
export function createGate(core: {
  store: { getState(): { drafts: Record<string, Draft> } };
  /** Keeps what is typed in a field, or forgets it. */
  draft(name: string, draft: Draft | null): void;
}) {
  let guard: Guard = () => true;
  let holding = 0;

  return { pass, setGuard, isHolding: () => holding > 0 };

  /** Sets who is asked. The result ends that: call it from an effect. */
  function setGuard(next: Guard): () => void {
    guard = next;
    return () => {
      if (guard === next) guard = () => true;
    };
  }

  /**
   * Does `proceed` when the guard lets the change through: at once, or later.
   * @param typed what is a draft again in between
   */
  function pass(change: Guarded, proceed: () => void, typed: Typed = typedIn(change)): void {
    const verdict = guard(change);
    if (verdict === true) proceed();
    else void hold(typed, verdict, proceed);
  }

  async function hold(typed: Typed, verdict: Promise<boolean>, proceed: () => void) {
    holding += 1;
    // Whoever made the change takes away its draft as soon as it is made; it is put back after that.
    await Promise.resolve();
    const kept = typed.filter(([name]) => !core.store.getState().drafts[name]);
    for (const [name, draft] of kept) core.draft(name, draft);
    const passes = await verdict.catch(() => false);
    holding -= 1;
    if (!passes) return;
    for (const [name, draft] of kept) {
      if (core.store.getState().drafts[name] === draft) core.draft(name, null);
    }
    proceed();
  }
}

/** The text in a change that nobody wants to type again, by the names of the fields it came from. */
export function typedIn(change: Guarded): Typed {
  if (change.kind === 'evidence.remove' || change.undoes) return [];
  if (change.kind === 'evidence.add') {
    const { itemId, kind, url, text } = change.evidence;
    if (kind === 'upload') return [];
    return [[`${itemId}:evidence`, { text: url ?? text ?? '', base: kind }]];
  }
  const ids = change.entries.map(({ id }) => id);
  const drafts = change.entries.flatMap(({ id, fields, base }) => {
    const typed: [string, Draft][] = [];
    const { note, justification, status } = fields;
    if (note) typed.push([`${id}:note`, { text: note, base: base.note ?? '' }]);
    if (justification && status) {
      typed.push([reasonName(ids), { text: justification, base: status }]);
    } else if (justification) {
      typed.push([`${id}:justification`, { text: justification, base: base.justification ?? '' }]);
    }
    return typed;
  });
  // Several were given one reason.
  return [...new Map(drafts)];
}

import type { ToastOptions } from '@/components/ui/toast';
import { createDocument, type DocumentDeps } from '@/lib/live/document';
import type { RunState } from '@/lib/runs/run-state.reducer';
import { WORDS } from '../run.words';
import { inParts } from './bulk-body';
import { createGate, type Guarded, type Typed } from './guarding';
import type { Mutation, Unordered } from './mutation.types';
import type { Outcome } from './request';
import type { Snapshot } from './run.types';
import { createRunKind } from './run-kind';
import type { RunScreenState } from './run-state';

type RunDocument = ReturnType<
  typeof createDocument<RunState, Mutation, Outcome, Snapshot, RunScreenState>
>;

/** What the parts of a run's screen share: the live document, and the ways to change it. */
export type Core = RunDocument & {
  /**
   * Puts a change at the end of the queue, shows it, and has it sent: at once, or when the gate
   * lets it through. One that is too large for a request goes in several changes of their own.
   * @param and what changes in the same step
   * @param then what is to be said about it
   * @param typed what is a draft again while the gate holds it; else what it says itself
   */
  enqueue(
    mutation: Unordered,
    and?: (state: RunScreenState) => Partial<RunScreenState>,
    then?: () => void,
    typed?: Typed,
  ): void;
  gate: ReturnType<typeof createGate>;
  /** The toasts that offer to undo a change, or to make it again, by its mutationId. */
  offers: Map<string, number>;
} & Voice;

/** What the screen takes from outside. */
interface Voice {
  mint(): string;
  now(): string;
  /** Shows a message. Gives what `dismiss` takes. */
  say(message: string, options?: ToastOptions): number;
  /** Takes a message away. */
  dismiss(said: number | undefined): void;
}

export function createCore(
  initial: RunScreenState,
  { mint, now, say, dismiss, ...deps }: Voice & DocumentDeps<Mutation, Snapshot>,
): Core {
  const document = createDocument(createRunKind(leftAlone), initial, deps);
  const gate = createGate(document);
  const offers = new Map<string, number>();
  return { ...document, enqueue, gate, offers, mint, now, say, dismiss };

  function enqueue(
    mutation: Unordered,
    and: (state: RunScreenState) => Partial<RunScreenState> = () => ({}),
    then: () => void = () => {},
    typed?: Typed,
  ): void {
    if (isGuarded(mutation)) gate.pass(mutation, queue, typed);
    else queue();

    function queue(): void {
      // Its place in the queue is given to it there.
      const [first = mutation, ...more] = partsOf(mutation);
      document.put({ ...first, order: '' } as Mutation, and);
      for (const part of more) document.put({ ...part, order: '' } as Mutation);
      then();
    }
  }

  function partsOf(mutation: Unordered): Unordered[] {
    if (mutation.kind !== 'answer') return [mutation];
    return inParts(mutation.entries).map((entries, at) => {
      return { ...mutation, mutationId: at === 0 ? mutation.mutationId : mint(), entries };
    });
  }

  function leftAlone(ids: readonly string[]): void {
    const text = document.store.getState().server.items[ids[0] ?? '']?.text ?? '';
    say(WORDS.notUndone(WORDS.wereChanged(text, ids.length - 1)));
  }
}

const isGuarded = (mutation: Unordered): mutation is Guarded =>
  mutation.kind === 'answer' || mutation.kind.startsWith('evidence.');

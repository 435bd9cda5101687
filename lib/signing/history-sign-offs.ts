import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ProjectEvent } from '@/lib/events/event.types';
import { takeAnswer } from '@/lib/reviews/answers.reducer';
import { canonicalState, type SignedAnswer } from '@/lib/reviews/signed-state';

/** A sign-off in a history, by the history alone. */
export interface HistorySignOff {
  /** How the run was called when it was signed, and by whom, with the email where it was kept. */
  run: string;
  person: string;
  at: string;
  /** The event whose state was signed: the one before the event that signed. */
  seq: number;
  /**
   * `holds`: at the history's end the run's answers are as they were signed. `stale`: they are not.
   * `misstated`: what was signed is not what the history says the answers were.
   */
  standing: 'holds' | 'stale' | 'misstated';
}

interface Run {
  id: string;
  title: string;
  revision: string;
  answers: Map<string, SignedAnswer>;
  signed: (Omit<HistorySignOff, 'standing'> & { state: string; stated: string | null })[];
}

/**
 * Recomputes what every sign-off of a history was bound to, and whether it holds at the end.
 * @param lines the events of a whole history, whose chain holds, oldest first
 */
export function signOffsIn(lines: Iterable<string>): HistorySignOff[] {
  const runs = new Map<string, Run>();
  for (const line of lines) take(runs, JSON.parse(line) as ProjectEvent);
  return [...runs.values()].flatMap((run) => {
    if (run.signed.length === 0) return [];
    const now = stateOf(run);
    return run.signed.map(({ state, stated, ...signOff }) => ({
      ...signOff,
      standing:
        stated !== null && stated !== state
          ? ('misstated' as const)
          : state === now
            ? ('holds' as const)
            : ('stale' as const),
    }));
  });
}

function take(runs: Map<string, Run>, event: ProjectEvent): void {
  if (event.type === 'run.created' && event.runId) {
    const { title, revision } = event.data;
    runs.set(event.runId, { id: event.runId, title, revision, answers: new Map(), signed: [] });
  }
  const run = event.runId ? runs.get(event.runId) : undefined;
  if (!run) return;
  if (event.type === 'run.changed') run.title = event.data.after.title ?? run.title;
  if (event.type === 'run.signed') {
    const { personName, email, state: stated = null, seq } = event.data;
    const person = email ? `${personName} (${email})` : personName;
    run.signed.push({
      run: run.title,
      person,
      at: event.at,
      seq,
      state: stateOf(run),
      stated,
    });
  }
  takeAnswer(run.answers, event);
}

const stateOf = (run: Run) => bytesToHex(sha256(utf8ToBytes(canonicalState(run, run.answers))));

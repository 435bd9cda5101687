import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ProjectEvent } from '@/lib/model/event.types';
import { takeAnswer } from '@/lib/reviews/live/answers.reducer';
import { canonicalState, type SignedAnswer } from '@/lib/signed-runs/signed-state';
import type { ChainBreak } from './chain';

/** A sign-off in a history, by the history alone. */
export interface HistorySignOff {
  /** How the run was called when it was signed, and by whom, with the email where it was kept. */
  run: string;
  person: string;
  at: string;
  /** The event whose state was signed: the one before the event that signed. */
  seq: number;
  /**
   * `holds`: at the history's end the run's answers are as they were signed. `stale`: they are not,
   * or did not all count and the history did not call it valid again.
   * `misstated`: what was signed is not what the history says the answers were.
   */
  standing: 'holds' | 'stale' | 'misstated';
}

interface Run {
  id: string;
  title: string;
  revision: string;
  answers: Map<string, SignedAnswer>;
  signed: (Omit<HistorySignOff, 'standing'> & {
    id: string;
    state: string;
    isStated: boolean;
    saidStale: boolean;
  })[];
}

/**
 * Recomputes what every sign-off of a history was bound to, and whether it holds at the end.
 * @param lines the events of a whole history, whose chain holds, oldest first
 * @returns no sign-offs where an event does not say what such an event says, and which it is:
 *   whoever can write the database can have put it there, with hashes that hold
 */
export function signOffsIn(lines: Iterable<string>): {
  signOffs: HistorySignOff[];
  unreadable: ChainBreak | null;
} {
  const runs = new Map<string, Run>();
  let line = 0;
  for (const json of lines) {
    line += 1;
    const event = JSON.parse(json) as ProjectEvent;
    try {
      take(runs, event);
    } catch {
      return { signOffs: [], unreadable: { line, seq: event.seq, reason: 'unreadable' } };
    }
  }
  return { signOffs: [...runs.values()].flatMap(standings), unreadable: null };
}

function standings(run: Run): HistorySignOff[] {
  if (run.signed.length === 0) return [];
  const now = stateOf(run);
  return run.signed.map(({ id: _, state, isStated, saidStale, ...signOff }) => ({
    ...signOff,
    standing: !isStated
      ? ('misstated' as const)
      : state === now && !saidStale
        ? ('holds' as const)
        : ('stale' as const),
  }));
}

function take(runs: Map<string, Run>, event: ProjectEvent): void {
  if (event.type === 'run.created' && event.runId) {
    const { revision } = event.data;
    const title = text(event.data.title);
    runs.set(event.runId, { id: event.runId, title, revision, answers: new Map(), signed: [] });
  }
  const run = event.runId ? runs.get(event.runId) : undefined;
  if (!run) return;
  if (event.type === 'run.changed') run.title = text(event.data.after.title ?? run.title);
  if (event.type === 'run.signed') {
    const { signOffId: id, personName, email, state: stated = null, seq } = event.data;
    const state = stateOf(run);
    const person = email ? `${text(personName)} (${text(email)})` : text(personName);
    run.signed.push({
      id,
      run: run.title,
      person,
      at: event.at,
      seq,
      state,
      // One from before states were kept says none; one from before waivers says the older form.
      isStated: [null, state, stateOf(run, 'before waivers')].includes(stated),
      saidStale: false,
    });
  }
  if (event.type === 'sign-off.stale' || event.type === 'sign-off.valid') {
    const turned = new Set(event.data.signOffs.map(({ signOffId }) => signOffId));
    for (const one of run.signed)
      if (turned.has(one.id)) one.saidStale = event.type === 'sign-off.stale';
  }
  takeAnswer(run.answers, event);
}

/** What is to be shown. @throws TypeError when it is anything else */
function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

const stateOf = (run: Run, form?: Parameters<typeof canonicalState>[2]) =>
  bytesToHex(sha256(utf8ToBytes(canonicalState(run, run.answers, form))));

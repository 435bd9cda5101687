import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/browser-api';
import { dismissToast, toast } from '@/components/toast';
import { createDrafts } from '@/lib/live/drafts';
import { withLock } from '@/lib/live/queue-sender';
import { tabId } from '@/lib/live/tab-id';
import type { Status } from '@/lib/runs/answer.types';
import { createAnswering } from './answering';
import { createCore } from './core';
import { createDiscarding } from './discarding';
import { createExchange } from './exchange';
import { followEvents } from './live';
import { createMoving } from './moving';
import { createOutbox } from './outbox';
import { reportPresence } from './presence';
import { sendMutation } from './request';
import type { RunScreenState } from './run-state';
import { createSender } from './sender';
import { createUndoing } from './undoing';

/** After this long, a change that another tab took over should have come back as an event. */
const ECHO_MS = 3_000;

export type RunScreen = ReturnType<typeof createRunScreen>;

/** The store of a run's screen and all that can be done with it. One for each time it is shown. */
export function createRunScreen(initial: RunScreenState) {
  const { me, server } = initial;
  const { id: runId, projectId } = server.run;
  const core = createCore(initial, {
    mint: uuidv7,
    now: () => new Date().toISOString(),
    say: toast,
    hush: (said) => {
      if (said !== undefined) dismissToast(said);
    },
    outbox: createOutbox(storageOf('localStorage'), me.id, runId),
    drafts: createDrafts(storageOf('sessionStorage'), me.id, runId),
  });
  const { store } = core;
  const exchange = createExchange(core);
  const moving = createMoving(core);
  const undoing = createUndoing(core, api);
  const answering = createAnswering(core, (id) => void undoing.undo(id));
  const discard = createDiscarding(core, exchange);

  const retry = () => core.onQueued();

  const { setGuard, isHolding } = core.gate;

  return {
    store,
    ...moving,
    ...answering,
    ...undoing,
    discard,
    restore,
    connect,
    retry,
    setGuard,
    isHolding,
  };

  /** Takes up what was kept through a reload. Before the first paint in the browser. */
  function restore(): void {
    const drafts = core.drafts.load();
    if (Object.keys(drafts).length > 0) store.setState({ drafts, ...askedAgain(drafts) });
    exchange.adopt(core.outbox.load());
  }

  /** Follows the server and sends what waits, as long as the screen is shown. The result stops it. */
  function connect(): () => void {
    const sender = createSender(core, exchange, {
      send: (mutation) => sendMutation(api, runId, mutation),
      refresh,
      alone: withLock(`walkaround:outbox:${me.id}:${runId}`),
    });
    core.onQueued = () => void sender.flush();
    const stopEvents = followEvents({
      projectId,
      seq: () => store.getState().server.seq,
      receive: exchange.receive,
      here: exchange.here,
      reset: refresh,
      connected(live) {
        store.setState(live ? { live, trouble: null } : { live });
        if (live) void sender.flush();
      },
      // Asking who is signed in tells a session that ended from a server that is away.
      denied: () => void api.call('get', '/me').catch(noteSignedOut),
    });
    const stopPresence = reportPresence(api, store, tabId(uuidv7));
    window.addEventListener('online', sender.flush);
    // Somebody who signed in again in another tab comes back to this one.
    window.addEventListener('focus', sender.flush);
    window.addEventListener('storage', onStorage);
    void sender.flush();
    return () => {
      core.onQueued = () => {};
      sender.stop();
      stopEvents();
      stopPresence();
      window.removeEventListener('online', sender.flush);
      window.removeEventListener('focus', sender.flush);
      window.removeEventListener('storage', onStorage);
    };

    /** Another tab of the same person queued something, or has seen it through. */
    function onStorage({ key, newValue }: StorageEvent): void {
      const id = core.outbox.idOf(key);
      if (id === null) return;
      const stored = core.outbox.get(id);
      if (stored) exchange.adopt([stored]);
      else if (newValue === null) setTimeout(() => void sender.flush(), ECHO_MS);
    }
  }

  async function refresh(): Promise<void> {
    exchange.reset(await api.call('get', '/runs/{id}/snapshot', { params: { id: runId } }));
  }

  function noteSignedOut(error: unknown): void {
    if ((error as { code?: string }).code === 'UNAUTHENTICATED') {
      store.setState({ trouble: 'signed-out' });
    }
  }
}

/** The question for a reason that somebody was answering when the page was reloaded. */
function askedAgain(drafts: RunScreenState['drafts']): Partial<RunScreenState> {
  const [name = '', draft] =
    Object.entries(drafts).find(([name]) => name.endsWith(':reason')) ?? [];
  const id = name.slice(0, -':reason'.length);
  if (!draft || id === 'selected') return {};
  const status = draft.base as Status;
  return { active: id, asking: { ids: [id], status, where: 'row' }, mode: 'list' };
}

/** The browser's storage, unless there is none or it may not be used. */
function storageOf(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window[name];
  } catch {
    return null;
  }
}

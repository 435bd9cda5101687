import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { onFirstSign } from '@/components/ui/first-sign';
import { persistentLoad } from '@/components/ui/persistent-load';
import { dismissToast, toast } from '@/components/ui/toast';
import { browserStorage } from '@/lib/live/browser-storage';
import { connectDocument } from '@/lib/live/connect';
import { createDrafts } from '@/lib/live/drafts';
import { reportPresence } from '@/lib/live/presence';
import { tabId } from '@/lib/live/tab-id';
import type { Status } from '@/lib/model/status';
import { changesRole } from '@/lib/projects/changes-role.rules';
import { createAnswering } from './answering';
import { createConfirming } from './confirming';
import { createCore } from './core';
import { createDiscarding } from './discarding';
import { createLateUndoing } from './late-undoing';
import { createLateUploading } from './late-uploading';
import { createMoving } from './moving';
import { createOutbox } from './outbox';
import { sendMutation } from './request';
import type { Presence } from './run.types';
import type { RunScreenState } from './run-state';
import { createWaiving } from './waiving';

const HEARTBEAT_MS = 20_000;

export type RunScreen = ReturnType<typeof createRunScreen>;

/** The store of a run's screen and all that can be done with it. One for each time it is shown. */
export function createRunScreen(initial: RunScreenState) {
  const { me, server } = initial;
  const { id: runId, projectId } = server.run;
  const core = createCore(initial, {
    mint: uuidv7,
    now: () => new Date().toISOString(),
    say: toast,
    dismiss: (said) => {
      if (said !== undefined) dismissToast(said);
    },
    outbox: createOutbox(browserStorage('localStorage'), me.id, runId),
    drafts: createDrafts(browserStorage('sessionStorage'), me.id, runId),
    load: () => api.call('get', '/runs/{id}/snapshot', { params: { id: runId } }),
  });
  const { store, gate } = core;
  const moving = createMoving(core);
  const undoing = createLateUndoing(core, api);
  const answering = createAnswering(core, (id) => void undoing.undo(id));
  const confirming = createConfirming(core, (id) => void undoing.undo(id));
  const waiving = createWaiving(core, (id) => void undoing.undo(id));
  const discard = createDiscarding(core);
  const uploading = createLateUploading(core);
  const { setGuard, isHolding } = gate;

  return {
    store,
    ...moving,
    ...answering,
    ...confirming,
    ...waiving,
    ...undoing,
    ...uploading,
    draft: core.draft,
    discard,
    restore,
    connect,
    retry: core.flush,
    setGuard,
    isHolding,
  };

  /** Takes up what was kept through a reload. Before the first paint in the browser. */
  function restore(): void {
    core.restore();
    store.setState(askedAgain(store.getState().drafts));
  }

  /** Follows the server and sends what waits, as long as the screen is shown. The result stops it. */
  function connect(): () => void {
    const disconnect = connectDocument(core, {
      events: `/api/v1/projects/${projectId}/events`,
      lock: `walkaround:outbox:${me.id}:${runId}`,
      send: (mutation) => sendMutation(api, runId, mutation),
      refused: async (mutation, error) => {
        const { createRefusals } = await persistentLoad(() => import('./refusals'));
        createRefusals(core)(mutation, error);
      },
      turnsMe: (event) => changesRole(event, me.id),
      notices: { presence: (presence: readonly Presence[]) => store.setState({ presence }) },
      ask: () => api.call('get', '/runs/{id}', { params: { id: runId } }),
    });
    const params = { id: projectId, clientId: tabId(uuidv7) };
    const presence = reportPresence({
      tell: () =>
        api.call('put', '/projects/{id}/presence/{clientId}', {
          params,
          body: { runId, itemId: store.getState().active },
        }),
      leave: () =>
        api.call('delete', '/projects/{id}/presence/{clientId}', { params, keepalive: true }),
      place() {
        const { active, trouble } = store.getState();
        return trouble === 'gone' ? null : (active ?? '');
      },
      subscribe: store.subscribe,
      every: HEARTBEAT_MS,
      whenHidden: false,
    });
    // Whoever is there may take something back while the connection is gone.
    const endWaiting = onFirstSign(() => void undoing.fetchUndoing());
    return () => {
      endWaiting();
      disconnect();
      presence.stop();
    };
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

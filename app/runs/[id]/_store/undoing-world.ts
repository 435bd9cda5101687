import type { ApiClient } from '@/lib/application/client';
import { createDrafts } from '@/lib/live/drafts';
import { memoryStorage } from '@/lib/live/memory-storage';
import { createModelServer, modelSnapshot } from '@/lib/testing/model-run';
import { createAnswering } from './answering';
import { createCore } from './core';
import { createOutbox } from './outbox';
import { createRefusals } from './refusals';
import type { Fields } from './run.types';
import { initialState } from './run-state';
import { createUndoing } from './undoing';

export const me = { id: 'ada', name: 'Ada' };

/** A server, its history, and as many tabs of Ada's as wanted. */
export function opened(items = 3) {
  const snapshot = modelSnapshot(items);
  const remote = createModelServer(snapshot.items);
  let minted = 0;
  const api = {
    list: async () => ({ data: remote.events.filter(({ actor }) => actor.id === me.id).reverse() }),
  } as unknown as ApiClient;

  function tab() {
    const said: string[] = [];
    /** What the messages offer to do, in their order. */
    const offered: (() => void)[] = [];
    const dismissed: (number | undefined)[] = [];
    const core = createCore(initialState(snapshot, me, { today: '2026-11-26' }), {
      mint: () => `m-${String(++minted).padStart(6, '0')}`,
      now: () => '2026-11-26T10:00:00.000Z',
      say(message, { action } = {}) {
        offered.push(() => action?.run());
        return said.push(message);
      },
      dismiss: (said) => dismissed.push(said),
      load: () => Promise.reject(new Error('not asked for')),
      outbox: createOutbox(memoryStorage(), me.id, 'run'),
      drafts: createDrafts(null, me.id, 'run'),
    });
    const refused = createRefusals(core);
    const undoing = createUndoing(core, api);
    const answering = createAnswering(core, (id) => void undoing.undo(id));
    const hear = () => core.receive(remote.events);
    function send() {
      hear();
      for (let next = core.next(); next; next = core.next()) {
        if (next.mutation.kind === 'evidence.add') {
          const evidence = remote.addEvidence(me.id, next.mutation);
          core.settled(next.mutation, evidence ? { evidence } : {});
          continue;
        }
        if (next.mutation.kind === 'evidence.remove') {
          remote.removeEvidence(me.id, next.mutation);
          core.settled(next.mutation, {});
          continue;
        }
        if (next.mutation.kind !== 'answer') throw new Error('no comments here');
        const reply = remote.answer(me.id, next.mutation);
        if (reply.kind !== 'items') throw new Error(reply.kind);
        const { undoes } = next.mutation;
        if (undoes) {
          const event = remote.events.at(-1);
          Object.assign(event?.data ?? {}, { undoes });
        }
        core.settled(next.mutation, { items: reply.items });
      }
      hear();
    }
    const fields = (id: string): Fields => {
      const { status, justification, note } = core.store.getState().view.items[id]!;
      return { status, justification, note };
    };
    const evidence = (id: string) => core.store.getState().view.evidence[id] ?? [];
    const texts = (id: string) => evidence(id).map(({ url, text }) => url ?? text);
    const show = { core, said, offered, dismissed, send, hear, fields, evidence, texts, refused };
    return { ...show, ...answering, ...undoing };
  }
  return { remote, tab };
}

export const settle = () => new Promise((resolve) => setTimeout(resolve));

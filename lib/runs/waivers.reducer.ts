import type { ProjectEvent } from '@/lib/model/event.types';
import type { WaiverStep } from '@/lib/model/waiver.types';
import type { Waiver } from './run-state.types';

type Waivers = Readonly<Record<string, Waiver>>;

/** The live waivers of a run by their item, after an event of it. */
export function waiversAfter(waivers: Waivers, event: ProjectEvent): Waivers {
  const itemId = event.itemId ?? '';
  switch (event.type) {
    case 'waiver.requested': {
      const { waiver } = event.data;
      return put(waivers, { ...waiver, itemId, state: 'requested' });
    }
    case 'waiver.declined':
    case 'waiver.withdrawn':
    case 'waiver.lapsed': {
      const { waiverId, version } = event.data;
      return drop(waivers, itemId, { id: waiverId, version });
    }
    case 'item.answered':
      return stepped(waivers, itemId, event.data.waiver);
    case 'review.decided':
      return stepped(waivers, itemId, event.data.answer?.waiver);
    default:
      return waivers;
  }
}

function stepped(waivers: Waivers, itemId: string, step: WaiverStep | undefined): Waivers {
  if (!step) return waivers;
  const { state, facts } = step;
  const isLive = state === 'requested' || state === 'approved';
  return isLive && facts ? put(waivers, { ...facts, itemId, state }) : drop(waivers, itemId, step);
}

/** An item has one at most; what is known in a newer version stays. */
function put(waivers: Waivers, waiver: Waiver): Waivers {
  const known = waivers[waiver.itemId];
  if (known?.id === waiver.id && known.version >= waiver.version) return waivers;
  return { ...waivers, [waiver.itemId]: waiver };
}

function drop(waivers: Waivers, itemId: string, gone: { id: string; version: number }): Waivers {
  const known = waivers[itemId];
  if (known?.id !== gone.id || known.version >= gone.version) return waivers;
  const { [itemId]: _, ...rest } = waivers;
  return rest;
}

import { type EventStreamDeps, followEventStream } from '@/lib/live/event-stream';
import type { Presence } from './run.types';

export interface LiveDeps extends Omit<EventStreamDeps, 'address' | 'notices'> {
  projectId: string;
  /** The newest event that is known. */
  seq: () => number;
  here: (presence: readonly Presence[]) => void;
}

/** Follows a project's events and who is where in it. The result stops it. */
export function followEvents({ projectId, seq, here, ...deps }: LiveDeps): () => void {
  return followEventStream({
    ...deps,
    address: () => `/api/v1/projects/${projectId}/events?after=${seq()}`,
    notices: { presence: here },
  });
}

import type { Services } from '@/lib/api/services';
import type { Subscriber } from '@/lib/events/event.hub';
import type { StreamOptions } from '@/lib/events/event.stream';
import type { ProjectEvent } from '@/lib/events/event.types';
import type { Attendee } from './review.access';
import { roomOf } from './review-presence';

/**
 * What a follower of a review is told: the review's events, those of the runs that it is about,
 * and who is here. Nothing else of the project, for a guest may listen.
 */
export async function followReview(
  services: Services,
  actor: Attendee,
  id: string,
): Promise<Omit<StreamOptions, 'after' | 'stillAllowed'>> {
  const { hub, events, reviewPresence, reviewSnapshots } = services;
  const { review, runIds } = await reviewSnapshots.followed(actor, id);
  const runs = new Set(runIds);
  const concerns = (event: ProjectEvent) =>
    event.reviewId === id || (event.runId !== null && runs.has(event.runId));
  return {
    head: (await events.head({ id: review.projectId })).seq,
    read: (seq, limit) => events.sinceInReview(review, runIds, seq, limit),
    greeting: { name: 'presence', data: reviewPresence.of(id) },
    subscribe(subscriber: Subscriber) {
      const stopEvents = hub.subscribe(review.projectId, {
        event(event, frame) {
          if (concerns(event)) subscriber.event(event, frame);
        },
        notice() {},
        close: () => subscriber.close(),
        recheck: () => subscriber.recheck(),
      });
      const stopNotices = hub.subscribe(roomOf(id), {
        event() {},
        notice: (frame) => subscriber.notice(frame),
        close() {},
        recheck() {},
      });
      return () => {
        stopEvents();
        stopNotices();
      };
    },
  };
}

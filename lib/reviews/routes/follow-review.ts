import type { EventHub } from '@/lib/events/event.hub';
import { frameOf, type Subscriber } from '@/lib/events/event.hub';
import type { EventService } from '@/lib/events/event.service';
import type { StreamOptions } from '@/lib/events/event.stream';
import type { EventDataByType, ProjectEvent } from '@/lib/model/event.types';
import type { ReviewPresenceService } from '@/lib/reviews/live/review-presence';
import { roomOf } from '@/lib/reviews/live/review-presence';
import type { ReviewSnapshotService } from '@/lib/reviews/live/review-snapshot.service';
import type { Attendee } from '@/lib/reviews/review.access';

type ProjectChange = EventDataByType['project.changed']['after'];

export interface FollowServices {
  hub: EventHub;
  events: EventService;
  reviewPresence: ReviewPresenceService;
  reviewSnapshots: ReviewSnapshotService;
}

/**
 * What a follower of a review is told: the review's events, those of the runs that it is about,
 * changes of the project itself, and who is here. Nothing else of the project, for a guest may listen.
 */
export async function followReview(
  services: FollowServices,
  actor: Attendee,
  id: string,
): Promise<Omit<StreamOptions, 'after' | 'stillAllowed' | 'fault'>> {
  const { hub, events, reviewPresence, reviewSnapshots } = services;
  const { review, runIds } = await reviewSnapshots.followed(actor, id);
  const runs = new Set(runIds);
  const concerns = (event: ProjectEvent) =>
    event.reviewId === id ||
    (event.runId !== null && runs.has(event.runId)) ||
    event.type === 'project.changed';
  return {
    head: (await events.head({ id: review.projectId })).seq,
    read: async (seq, limit) => {
      const found = await events.sinceInReview(review, runIds, seq, limit);
      return actor.kind === 'guest' ? found.map(forGuests) : found;
    },
    greeting: { name: 'presence', data: reviewPresence.of(id) },
    subscribe(subscriber: Subscriber) {
      const stopEvents = hub.subscribe(review.projectId, {
        event(event, frame) {
          if (!concerns(event)) return;
          const told = actor.kind === 'guest' ? forGuests(event) : event;
          subscriber.event(told, told === event ? frame : frameOf(told));
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

/** Guests came by a link: no email is theirs to know, and of the project only what the review shows. */
function forGuests(event: ProjectEvent): ProjectEvent {
  if (event.type === 'project.changed') {
    const { before, after } = event.data;
    return { ...event, data: { before: shown(before), after: shown(after) } };
  }
  if (event.type !== 'run.signed') return event;
  const { email: _, ...data } = event.data;
  return { ...event, data };
}

const shown = ({ name, archived, stageRules }: ProjectChange): ProjectChange => ({
  ...(name === undefined ? {} : { name }),
  ...(archived === undefined ? {} : { archived }),
  ...(stageRules === undefined ? {} : { stageRules }),
});

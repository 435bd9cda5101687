import { v7 as uuidv7 } from 'uuid';
import type { checkedWorld } from './checked-world';
import type { Visitor } from './test-world';
import { uploaded } from './upload';

type World = Awaited<ReturnType<typeof checkedWorld>>;

/** Something of everything that a project can hold, for one caller to be tried on. */
export type RolePlace = Awaited<ReturnType<typeof rolePlace>>;

/**
 * A project with a run, an item, evidence, a comment, an action and a review that is being held.
 * What only its author may touch is the caller's own where they may write it, and the review is
 * theirs to lead where they may take part.
 * @param role the caller's in a private project; none where the project is open to the team
 */
export async function rolePlace(w: World, caller: Visitor, role: string | null) {
  const { owner } = w;
  const { project, run, items } = await w.startRun(owner, { access: role ? 'private' : 'team' });
  const params = { id: project.id };
  const seatOf = async (by: Visitor) =>
    by.call('put', '/reviews/{id}/participants/me', { params: ofReview });
  if (role && caller !== owner && role !== 'none')
    await owner.call('put', '/projects/{id}/members/{personId}', {
      params: { ...params, personId: caller.id },
      body: { role: role as 'lead' },
    });
  await owner.call('patch', '/projects/{id}', { params, body: { guests: true } });
  const { may } = await caller
    .call('get', '/projects/{id}', { params })
    .catch(() => ({ may: [] as string[] }));
  const author = may.includes('discuss') ? caller : owner;
  const item = { id: items[0]?.id as string };
  const evidence = await uploaded(owner, item.id, { name: 'works.png' });
  const comment = await author.call('post', '/items/{id}/comments', {
    params: item,
    body: { body: 'Well' },
  });
  const action = await author.call('post', '/items/{id}/actions', {
    params: item,
    body: { text: 'Try it' },
  });
  const asker = await askerOf(w);
  if (role)
    await owner.call('put', '/projects/{id}/members/{personId}', {
      params: { ...params, personId: asker.id },
      body: { role: 'contributor' },
    });
  const waiver = await asker.call('post', '/items/{id}/waivers', {
    params: { id: items[1]?.id as string },
    body: { reason: 'Not yet', approverId: owner.id, expiresOn: '2026-12-31' },
  });
  const token = await owner.call('post', '/projects/{id}/tokens', {
    params,
    body: { name: 'CI', scopes: ['read'], role: 'viewer' },
  });
  const review = await owner.call('post', '/projects/{id}/reviews', {
    params,
    body: { name: 'Before release' },
  });
  const ofReview = { id: review.id };
  const seat = await seatOf(owner);
  const link = await owner.call('put', '/reviews/{id}/guest-link', { params: ofReview });
  const leads = may.includes('review') && caller !== owner;
  if (leads) {
    await seatOf(caller);
    await owner.call('put', '/reviews/{id}/facilitator', {
      params: ofReview,
      body: { from: owner.id, to: caller.id },
    });
  }
  const { items: judged } = await owner.call('get', '/reviews/{id}/snapshot', { params: ofReview });
  const facilitatorId = leads ? caller.id : owner.id;
  return {
    project,
    run,
    item,
    evidence,
    comment,
    action,
    waiver,
    token,
    review,
    judged,
    seat,
    link,
    facilitatorId,
    approverId: caller === owner ? asker.id : owner.id,
  };
}

const askers = new WeakMap<World, Promise<Visitor>>();

/** Somebody who asks for what others decide about: the same in all of a world. */
function askerOf(w: World): Promise<Visitor> {
  const asker = askers.get(w) ?? w.join('Asa Asker');
  askers.set(w, asker);
  return asker;
}

/** The address of an operation about a place, or `null` where it is about something else. */
export function addressIn(place: RolePlace, path: string, otherId: string): string | null {
  const ids: [string, string][] = [
    ['/projects/', place.project.id],
    ['/runs/', place.run.id],
    ['/items/', place.item.id],
    ['/evidence/', place.evidence.id],
    ['/comments/', place.comment.id],
    ['/actions/', place.action.id],
    ['/waivers/', place.waiver.id],
    ['/reviews/', place.review.id],
    ['/review-items/', place.judged[0]?.id as string],
  ];
  const [, id] = ids.find(([prefix]) => path.startsWith(`/api/v1${prefix}{id}`)) ?? [];
  if (id === undefined) return null;
  return path
    .replace('/api/v1', '')
    .replace('{id}', id)
    .replace('{personId}', otherId)
    .replace('{participantId}', place.seat.id)
    .replace('{tokenId}', place.token.id)
    .replace('{clientId}', uuidv7());
}

/** A body that each operation takes, by its id. */
export const bodiesIn = (place: RolePlace, otherId: string): Record<string, object> => ({
  changeProject: { name: 'Another name' },
  createProjectToken: { name: 'x', scopes: ['read'], role: 'viewer' },
  addMember: { role: 'viewer' },
  createRun: { checklistId: place.run.checklistId },
  changeRun: { title: 'Another title' },
  changeItems: { changes: [{ id: place.item.id, status: 'done', version: 1 }] },
  changeItem: { status: 'done', version: 1 },
  addEvidence: { kind: 'text', text: 'x' },
  addComment: { body: 'x' },
  changeComment: { body: 'x' },
  reportPresence: { runId: place.run.id, itemId: null },
  createReview: { name: 'x' },
  countReviewScope: {},
  changeReview: { name: 'x', version: place.review.version },
  changeReviewPhase: { from: 'lobby', to: 'judging' },
  moveSpotlight: { reviewItemId: null },
  extendTimer: { seconds: 60 },
  handOverReview: { from: place.facilitatorId, to: place.facilitatorId },
  setReady: { ready: true },
  inviteToReview: { personId: otherId },
  reportReviewPresence: { reviewItemId: null },
  castVote: { vote: 'pass', round: 1 },
  voteAgain: { from: 1 },
  writeSharedNote: { note: 'x', version: 0 },
  confirmItems: { verdict: 'confirm', items: [{ id: place.item.id, version: 1 }] },
  decideItem: { decision: 'accepted', version: 1 },
  acceptTogether: { reviewItemIds: [place.judged[0]?.id] },
  beginSignOff: { runIds: [place.run.id], seq: 1 },
  signOff: { runIds: [place.run.id], seq: 1, password: 'a long password' },
  beginRunSignOff: { seq: 1 },
  signRunOff: { seq: 1, password: 'a long password' },
  addAction: { text: 'x' },
  changeAction: { text: 'y', version: 1 },
  askForWaiver: { reason: 'x', approverId: place.approverId, expiresOn: '2026-12-31' },
  decideWaiver: { decision: 'approved', version: 1 },
  endWaiver: { version: 1 },
});

import { v7 as uuidv7 } from 'uuid';
import type { checkedWorld } from './checked-world';
import type { CALLERS } from './fuzz-requests';
import { rolePlace } from './role-place';
import type { Visitor } from './test-world';

type World = Awaited<ReturnType<typeof checkedWorld>>;

/** Who asks, and the ids of what there is. */
export interface FuzzPlace {
  callers: Record<(typeof CALLERS)[number], Visitor>;
  ids: Record<string, string[]>;
}

/** Something of everything, of one project that the member works in and of one that they can't see. */
export async function fuzzPlace(w: World): Promise<FuzzPlace> {
  const member = await w.join('Mia Member');
  const leaver = await w.join('Leo Leaver');
  const seen = await rolePlace(w, member, 'contributor');
  const hidden = await rolePlace(w, leaver, 'none');
  const both = [seen, hidden];
  const guest = await guestOf(w, seen.link.token);
  const { data: guides } = await w.owner.list('/guides', { query: { limit: 100 } });
  const invitation = await w.owner.call('post', '/invitations');
  const params = { id: leaver.id };
  const reset = await w.owner.call('post', '/people/{id}/reset-links', { params });
  return {
    callers: { owner: w.owner, member, guest, nobody: w.nobody },
    ids: {
      // The owner stays, so that there is somebody to make the next place.
      people: [member.id, leaver.id],
      projects: both.map(({ project }) => project.id),
      runs: both.map(({ run }) => run.id),
      items: both.map(({ item }) => item.id),
      evidence: both.map(({ evidence }) => evidence.id),
      comments: both.map(({ comment }) => comment.id),
      actions: both.map(({ action }) => action.id),
      waivers: both.map(({ waiver }) => waiver.id),
      reviews: both.map(({ review }) => review.id),
      reviewItems: both.map(({ judged }) => judged[0]?.id as string),
      seats: both.map(({ seat }) => seat.id),
      guides: guides.map(({ id }) => id),
      checklists: guides.flatMap(({ checklists }) => checklists.map(({ id }) => id)),
      tokens: [seen.link.token, seen.link.token, invitation.token, reset.token],
      any: [uuidv7()],
    },
  };
}

async function guestOf(w: World, token: string): Promise<Visitor> {
  const response = await w.nobody.fetch(`/api/v1/guest-links/${token}/guests`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Gus' }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return w.visitor('', cookies.join('; '));
}

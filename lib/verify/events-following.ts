import type { Claims } from '@/lib/signing/claims';
import { type ChainBreak, checkChain } from './chain';

/** What the server's list of events says of one, as far as it is shown here. */
export interface FollowingEvent {
  seq: number;
  type: string;
  at: string;
  hash: string;
  actor: { name: string };
  data: Record<string, unknown>;
}

export interface Following {
  /** Whether the event that the document was made from is still in the history as it was. */
  stands: boolean;
  /** How many events followed. */
  total: number;
  /** The first of them, oldest first. */
  events: FollowingEvent[];
  /** Where the chain from the document's event on does not hold. */
  brokenAt: ChainBreak | null;
  /** What became of sign-offs since, one line a sign-off. */
  signOffs: SignOffTurn[];
}

/** How a sign-off stands by what followed, as its last event says. */
export interface SignOffTurn {
  person: string;
  turned: 'signed' | 'stale' | 'valid';
}

/** Why the server did not say. */
export class NotToldError extends Error {}

const PAGE = 100;

/**
 * Asks the instance what happened after a document was made, and checks that the history leads
 * from the document's event to today's.
 * @param ask requests an address below the server's own
 * @param most events read at most
 * @throws NotToldError in words for whoever asked
 */
export async function eventsFollowing(
  claims: Pick<Claims, 'projectId' | 'seq' | 'head'>,
  ask: (path: string) => Promise<Response>,
  most = 10_000,
): Promise<Following> {
  const { projectId, seq, head } = claims;
  const first = await page(ask, projectId, Math.max(0, seq - 1));
  const origin = seq > 0 ? first.events.shift() : undefined;
  const stands = seq === 0 || (origin?.seq === seq && origin.hash === head);
  const total = Math.max(0, first.total - (seq > 0 ? 1 : 0));
  const { events } = first;
  while (events.length < Math.min(total, most)) {
    const more = await page(ask, projectId, events.at(-1)?.seq ?? seq);
    if (more.events.length === 0) break;
    events.push(...more.events);
  }
  const whole = events.length === total;
  const { brokenAt } = checkChain(linesOf(events), projectId, { seq, head }, whole);
  return { stands, total, events, brokenAt, signOffs: brokenAt ? [] : turnsIn(events) };
}

function turnsIn(events: readonly FollowingEvent[]): SignOffTurn[] {
  const turns = new Map<string, SignOffTurn>();
  for (const { type, data } of events) {
    if (type === 'run.signed') {
      const { signOffId, personName, email } = data;
      const person = email ? `${said(personName)} (${said(email)})` : said(personName);
      turns.set(said(signOffId), { person, turned: 'signed' });
    }
    const turned = type === 'sign-off.stale' ? 'stale' : 'valid';
    if (type !== 'sign-off.stale' && type !== 'sign-off.valid') continue;
    for (const one of [data.signOffs].flat() as (
      | { [name: string]: unknown }
      | null
      | undefined
    )[]) {
      const id = said(one?.signOffId);
      turns.set(id, { person: turns.get(id)?.person ?? said(one?.personName), turned });
    }
  }
  return [...turns.values()];
}

/** What an event says, which whoever can write the database may have made anything. */
const said = (value: unknown): string => (typeof value === 'string' ? value : 'nobody');

function* linesOf(events: readonly FollowingEvent[]): Iterable<string> {
  for (const event of events) yield lineOf(event);
}

/** An event as a line; an empty one where it is nested so deeply that it can't be. */
function lineOf(event: FollowingEvent): string {
  try {
    return JSON.stringify(event);
  } catch {
    return '';
  }
}

async function page(
  ask: (path: string) => Promise<Response>,
  projectId: string,
  after: number,
): Promise<{ events: FollowingEvent[]; total: number }> {
  const query = `after=${after}&sort=seq&limit=${PAGE}`;
  const path = `/api/v1/projects/${encodeURIComponent(projectId)}/events?${query}`;
  const response = await ask(path).catch(() => null);
  if (!response) throw new NotToldError('The server could not be reached.');
  const answer = await response.json().catch(() => null);
  if (answer?.success) {
    if (Array.isArray(answer.data) && Number.isSafeInteger(answer.meta?.total))
      return { events: answer.data, total: answer.meta.total };
    throw new NotToldError('The server’s answer is no list of events.');
  }
  if (response.status === 401) throw new NotToldError('The server asks to sign in first.');
  if (response.status === 404) {
    throw new NotToldError('The server has no such project, or none that you may see.');
  }
  throw new NotToldError(answer?.error?.message ?? `The server answered ${response.status}.`);
}

import type { Logger } from 'pino';
import { AppError } from '@/lib/api/app-error';
import type { SignOnSettings } from '@/lib/config/sign-on-settings';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { localPath } from '@/lib/model/local-path';
import type { NoticeService } from '@/lib/notices/notice.service';
import type { Auth } from '@/lib/sign-in/auth';
import type { Confirmations } from '@/lib/sign-in/confirmation';
import type { KnownDevices } from '@/lib/sign-in/known-device';
import type { PasswordCheck } from '@/lib/sign-in/password-check';
import type { SessionService } from '@/lib/sign-in/session.service';
import { startSession } from '@/lib/sign-in/start-session';
import type { AdmissionService } from './admission.service';
import { identityOf } from './identity.rules';
import type { Journey, Journeys } from './journey';
import type { Provider } from './provider';
import {
  deleteProviderAccounts,
  findProviderAccount,
  providerAccountOf,
} from './provider-account.repo';
import { SIGN_ON_WORDS as WORDS } from './sign-on.words';
import { loggedOf, problemOf, SignOnError } from './sign-on-error';

/** Where somebody goes who came back, and the cookies for it. */
interface Arrival {
  to: string;
  cookies: string[];
}

export type SignOnService = ReturnType<typeof createSignOnService>;

/** Signing in at the identity provider, and one's account there. */
export function createSignOnService(deps: {
  db: Database;
  auth: Auth;
  devices: KnownDevices;
  limits: Limits;
  sessions: SessionService;
  hub: EventHub;
  checkPassword: PasswordCheck;
  confirmations: Confirmations;
  notices: NoticeService;
  admissions: AdmissionService;
  journeys: Journeys;
  provider: Provider;
  settings: SignOnSettings;
  log?: Logger | undefined;
}) {
  const { db, auth, devices, limits, sessions, hub, checkPassword, confirmations } = deps;
  const { notices, admissions, journeys, provider, settings, log } = deps;

  return { begin, beginConnecting, beginConfirming, comeBack, mine, disconnect };

  /** Where a browser signs in, and the cookie it takes along. @throws UNAVAILABLE */
  async function begin(next: string) {
    return setOut({ purpose: 'sign-in', personId: null, next });
  }

  /**
   * @throws VALIDATION_ERROR when the password is not theirs: it is another way into the account
   * @throws CONFLICT when one is connected already
   */
  async function beginConnecting(actor: Person, password: string) {
    await checkPassword(actor, password);
    if (await providerAccountOf(db.read, actor.id, settings.issuer))
      throw new AppError('CONFLICT', WORDS.connectedAlready);
    return setOut({ purpose: 'connect', personId: actor.id, next: '/account?connected=yes' });
  }

  /** Has somebody say again who they are. @throws CONFLICT when their account is not connected */
  async function beginConfirming(actor: Person, next: string) {
    if (!(await providerAccountOf(db.read, actor.id, settings.issuer)))
      throw new AppError('CONFLICT', WORDS.notConnected);
    return setOut({ purpose: 'confirm', personId: actor.id, next });
  }

  async function setOut(way: Pick<Journey, 'purpose' | 'personId' | 'next'>) {
    const anew = way.purpose !== 'sign-in';
    const { address, asked } = await provider.ask({ anew }).catch((error) => {
      log?.warn(loggedOf(error), 'the identity provider could not be asked');
      throw new AppError('UNAVAILABLE', WORDS.unreachable);
    });
    const cookie = journeys.cookieFor({ ...way, next: localPath(way.next), asked });
    return { url: address, cookie };
  }

  /**
   * What becomes of somebody who comes back from the provider. Never throws what they could do
   * something about: a page says that.
   * @param query what the provider sent along
   * @param cookie what they took along
   * @param headers the request's, for the session's address and device
   * @param signedIn whose session the browser has
   */
  async function comeBack(
    query: string,
    cookie: string | undefined,
    headers: Headers,
    signedIn: string | null,
  ): Promise<Arrival> {
    const journey = journeys.take(cookie);
    try {
      const account = journey?.asked.state ?? 'none';
      const { to, cookies } = await limits.provider.guard(account, () =>
        arrived(query, journey, headers, signedIn),
      );
      return { to, cookies: [...cookies, journeys.cleared()] };
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      log?.info({ problem, ...loggedOf(error) }, 'nobody was let in by the identity provider');
      const page = journey && journey.purpose !== 'sign-in' ? '/account' : '/sign-in';
      return { to: `${page}?problem=${problem}`, cookies: [journeys.cleared()] };
    }
  }

  async function arrived(
    query: string,
    journey: Journey | null,
    headers: Headers,
    signedIn: string | null,
  ): Promise<Arrival> {
    if (!journey) throw refused('start_again');
    const { purpose, personId, next, asked } = journey;
    if (personId !== null && personId !== signedIn) throw refused('signed_out');
    const claims = await provider.claimsOf(query, asked);
    const identity = identityOf(claims, settings);
    if (purpose === 'sign-in') {
      const { personId: found, told } = await admissions.admit(identity);
      if (told.length > 0) {
        log?.info({ person: found, told }, 'the identity provider changed an account');
        changed();
      }
      for (const kind of told) void notices.mail(found, kind);
      const cookies = await startSession({ auth, devices, read: db.read }, found, headers);
      return { to: next, cookies };
    }
    if (purpose === 'connect') {
      await admissions.connect(personId as string, identity);
      return { to: next, cookies: [] };
    }
    const account = await findProviderAccount(db.read, identity.issuer, identity.subject);
    if (account?.personId !== personId) throw refused('wrong_account');
    return { to: next, cookies: [confirmations.cookieFor(personId as string)] };
  }

  /** One's account at the provider, if it is connected. */
  async function mine(actor: Person) {
    const row = await providerAccountOf(db.read, actor.id, settings.issuer);
    return row ? { email: row.email, since: row.createdAt.toISOString() } : null;
  }

  /** @throws VALIDATION_ERROR when the password is not theirs; without one they keep the provider */
  async function disconnect(actor: Person, password: string): Promise<void> {
    const requireStill = await checkPassword(actor, password);
    await db.transaction(async (tx) => {
      await requireStill(tx);
      await deleteProviderAccounts(tx, actor.id);
    });
  }

  function changed(): void {
    sessions.forget('user');
    hub.recheck();
  }
}

const refused = (problem: ConstructorParameters<typeof SignOnError>[0]) => new SignOnError(problem);

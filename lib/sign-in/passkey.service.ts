import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { v7 as uuidv7 } from 'uuid';
import { AppError, invalid, notFound } from '@/lib/api/app-error';
import type { Clock } from '@/lib/config/clock';
import type { Database } from '@/lib/db/database';
import type { Limits } from '@/lib/limits/limits';
import type { Person } from '@/lib/model/actor';
import { WORDS } from '@/lib/people/people.words';
import { CHALLENGE_MS, createChallenges } from './challenge';
import {
  countPasskeys,
  deletePasskey,
  findPasskey,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  type PasskeyRow,
} from './passkey.repo';
import { assertedBy, webAuthn } from './passkey-assertion';
import type { PasswordCheck } from './password-check';

/** So many a person can have. */
const MOST = 20;

export type PasskeyService = ReturnType<typeof createPasskeyService>;

/**
 * Passkeys, with which somebody who is signed in confirms that it is really them. The ceremonies
 * are WebAuthn's: https://www.w3.org/TR/webauthn-3/
 */
export function createPasskeyService(deps: {
  db: Database;
  clock: Clock;
  url: string;
  secret: string;
  checkPassword: PasswordCheck;
  limits: Limits;
}) {
  const { db, clock, checkPassword, limits } = deps;
  const { hostname: rpID, origin } = new URL(deps.url);
  const challenges = createChallenges(deps);

  return { list, creation, add, remove, request, check };

  async function list(actor: Person, page: { limit: number; offset: number }) {
    const rows = await listPasskeys(db.read, actor.id, page);
    return { items: rows.map(shape), total: await countPasskeys(db.read, actor.id) };
  }

  /** What a browser needs to make a passkey for this person. */
  async function creation(actor: Person) {
    const known = await all(actor);
    return (await webAuthn()).generateRegistrationOptions({
      rpName: 'Walkaround',
      rpID,
      userName: actor.name,
      userDisplayName: actor.name,
      userID: Uint8Array.from(Buffer.from(actor.id)),
      challenge: challenges.make(adding(actor)),
      timeout: CHALLENGE_MS,
      attestationType: 'none',
      excludeCredentials: known.map(credentialOf),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
  }

  /**
   * Keeps a passkey that the person's browser made.
   * @throws VALIDATION_ERROR when the password is not theirs, or the passkey not good
   * @throws CONFLICT when it is kept already, or they have 20
   */
  async function add(
    actor: Person,
    input: { name: string; password?: string | undefined; passkey: RegistrationResponseJSON },
  ) {
    const requireStill = await checkPassword(actor, input.password);
    const { credential } = await registered(actor, input.passkey);
    const now = clock.now();
    const row: PasskeyRow = {
      id: uuidv7(),
      personId: actor.id,
      name: input.name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports?.join(',') ?? null,
      lastUsedAt: null,
      createdAt: now,
      updatedAt: now,
    };
    await db.transaction(async (tx) => {
      await requireStill(tx);
      if (await findPasskey(tx, credential.id)) throw new AppError('CONFLICT', WORDS.passkeyKnown);
      if ((await countPasskeys(tx, actor.id)) >= MOST)
        throw new AppError('CONFLICT', WORDS.passkeysFull(MOST));
      await insertPasskey(tx, row);
    });
    return shape(row);
  }

  async function remove(actor: Person, id: string): Promise<void> {
    const gone = await db.transaction((tx) => deletePasskey(tx, id, actor.id));
    if (!gone) throw notFound('passkey');
  }

  /**
   * What a browser needs to ask this person for one of their passkeys.
   * @param purpose what will be confirmed, and nothing else
   * @throws CONFLICT when they have none
   */
  async function request(actor: Person, purpose: string) {
    const known = await all(actor);
    if (known.length === 0) throw new AppError('CONFLICT', WORDS.noPasskey);
    return (await webAuthn()).generateAuthenticationOptions({
      rpID,
      challenge: challenges.make(confirming(actor, purpose)),
      timeout: CHALLENGE_MS,
      userVerification: 'required',
      allowCredentials: known.map(credentialOf),
    });
  }

  /**
   * @throws VALIDATION_ERROR unless one of the person's own passkeys confirms the purpose
   * @throws RATE_LIMITED after too many that did not
   */
  async function check(
    actor: Person,
    purpose: string,
    response: AuthenticationResponseJSON,
  ): Promise<void> {
    await limits.confirm.guard(actor.id, () => confirmed(actor, purpose, response));
  }

  async function confirmed(
    actor: Person,
    purpose: string,
    response: AuthenticationResponseJSON,
  ): Promise<void> {
    const row = await findPasskey(db.read, response.id);
    if (row?.personId !== actor.id) throw invalid('passkey', WORDS.notYourPasskey);
    const counter = await assertedBy(row, response, deps.url, (challenge) =>
      challenges.isGood(challenge, confirming(actor, purpose)),
    );
    if (counter === null) throw invalid('passkey', WORDS.passkeyRefused);
    await db.transaction((tx) => notePasskeyUse(tx, row.id, counter, clock.now()));
  }

  async function registered(actor: Person, response: RegistrationResponseJSON) {
    const { verifyRegistrationResponse } = await webAuthn();
    const outcome = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => challenges.isGood(challenge, adding(actor)),
      expectedOrigin: origin,
      expectedRPID: rpID,
    }).catch(() => null);
    if (!outcome?.verified) throw invalid('passkey', WORDS.passkeyUnchecked);
    return outcome.registrationInfo;
  }

  async function all(actor: Person): Promise<PasskeyRow[]> {
    return listPasskeys(db.read, actor.id, { limit: MOST, offset: 0 });
  }
}

const adding = (actor: Person) => JSON.stringify(['add a passkey', actor.id]);
const confirming = (actor: Person, purpose: string) =>
  JSON.stringify(['confirm', actor.id, purpose]);

const credentialOf = ({ credentialId, transports }: PasskeyRow) => ({
  id: credentialId,
  ...(transports ? { transports: transports.split(',') } : {}),
});

const shape = (row: PasskeyRow) => ({
  id: row.id,
  name: row.name,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

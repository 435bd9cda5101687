import type { Logger } from 'pino';
import type { Clock } from '@/lib/config/clock';
import type { Config } from '@/lib/config/config';
import type { Database } from '@/lib/db/database';
import type { EventHub } from '@/lib/events/event.hub';
import type { Limits } from '@/lib/limits/limits';
import { createMailer } from '@/lib/mail/mailer';
import { createNoticeService } from '@/lib/notices/notice.service';
import type { SecretBox } from '@/lib/secrets/secret-box';
import type { Auth } from '@/lib/sign-in/auth';
import { createConfirmations } from '@/lib/sign-in/confirmation';
import { createForgottenService } from '@/lib/sign-in/forgotten.service';
import type { KnownDevices } from '@/lib/sign-in/known-device';
import { createPasskeyService } from '@/lib/sign-in/passkey.service';
import { createPasskeySignIn } from '@/lib/sign-in/passkey-sign-in.service';
import { createPasswordService } from '@/lib/sign-in/password.service';
import { createPasswordCheck } from '@/lib/sign-in/password-check';
import { createSecondFactorService } from '@/lib/sign-in/second-factor.service';
import type { SessionService } from '@/lib/sign-in/session.service';
import { createSignIn } from '@/lib/sign-in/sign-in.service';
import { createAdmissionService } from '@/lib/single-sign-on/admission.service';
import { createJourneys } from '@/lib/single-sign-on/journey';
import { createProvider } from '@/lib/single-sign-on/provider';
import { createSignOnService } from '@/lib/single-sign-on/sign-on.service';
import type { AcceptanceService } from '@/lib/team/acceptance.service';

/** Puts together the ways in and what guards them: passwords, passkeys, apps, the provider, mail. */
export function createAccountServices(deps: {
  db: Database;
  clock: Clock;
  config: Pick<Config, 'url' | 'secret'> & Partial<Pick<Config, 'signOn' | 'mail'>>;
  auth: Auth;
  hub: EventHub;
  limits: Limits;
  secrets: SecretBox;
  devices: KnownDevices;
  sessions: SessionService;
  acceptances: AcceptanceService;
  log?: Logger | undefined;
}) {
  const { db, clock, config, auth, limits, secrets, devices, acceptances, log } = deps;
  const { url, signOn: settings = null, mail = null } = config;
  const mailer = mail && createMailer(mail, log);
  const notices = createNoticeService({ db, clock, mailer, url });
  const confirmations = createConfirmations({ secrets, clock, url });
  const checkPassword = createPasswordCheck({ db, auth, limits, confirmations });
  const secondFactors = createSecondFactorService({ ...deps, checkPassword, notices });
  const signIn = createSignIn({ db, auth, limits, devices, secondFactors });
  const passwords = createPasswordService({
    ...deps,
    checkPassword,
    confirmations,
    notices,
    url,
  });
  const passkeys = createPasskeyService({ db, clock, ...config, checkPassword, limits });
  const passkeySignIn = createPasskeySignIn({ db, clock, auth, ...config, limits, devices });
  const provider = settings?.name ?? null;
  const forgotten = mailer && createForgottenService({ ...deps, mailer, url, provider });
  const signOn =
    settings &&
    createSignOnService({
      ...deps,
      checkPassword,
      confirmations,
      notices,
      admissions: createAdmissionService({ db, clock, settings, acceptances, notices }),
      journeys: createJourneys({ secrets, clock, url }),
      provider: createProvider(settings, url),
      settings,
    });
  const signInWays = { provider: settings && { name: settings.name }, mail: mailer !== null };

  return {
    checkPassword,
    secondFactors,
    signIn,
    passwords,
    passkeys,
    passkeySignIn,
    notices,
    forgotten,
    signOn,
    signInWays,
    mailer,
  };
}

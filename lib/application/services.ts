import type { Context } from 'hono';
import type { Logger } from 'pino';
import { createActionService } from '@/lib/actions/action.service';
import { isForUs } from '@/lib/api/authorization';
import { headerOf } from '@/lib/api/header';
import { addHeader } from '@/lib/api/send';
import type { Clock } from '@/lib/config/clock';
import type { Config } from '@/lib/config/config';
import type { Database } from '@/lib/db/database';
import { createEventHub } from '@/lib/events/event.hub';
import { createEventService } from '@/lib/events/event.service';
import { createPresenceService } from '@/lib/events/presence.service';
import type { GuideProblem } from '@/lib/guides/guide.loader';
import { createGuideService } from '@/lib/guides/guide.service';
import { createHandoverService } from '@/lib/handover/handover.service';
import { createImportService } from '@/lib/imports/import.service';
import { type ReadDocument, readHere } from '@/lib/imports/read-document';
import { createInboxService } from '@/lib/inbox/inbox.service';
import { createBadgeService } from '@/lib/insights/badge.service';
import { createInsightService } from '@/lib/insights/insight.service';
import { createLimits } from '@/lib/limits/limits';
import type { Actor } from '@/lib/model/actor';
import { createLetIn } from '@/lib/projects/invited-member';
import { createMemberService } from '@/lib/projects/member.service';
import { createPinService } from '@/lib/projects/pin.service';
import { createProjectService } from '@/lib/projects/project.service';
import { REMOVABLE_AFTER_DAYS } from '@/lib/projects/removable.rules';
import { createRemovalService } from '@/lib/removal/removal.service';
import { createReportService } from '@/lib/reports/report.service';
import { createMinutesService } from '@/lib/reviews/minutes/minutes.service';
import { closeGuestLinks } from '@/lib/reviews/review.repo';
import { GUEST_COOKIE } from '@/lib/reviews/seats/participant.service';
import { createCommentService } from '@/lib/runs/comment.service';
import { createConfirmService } from '@/lib/runs/confirm.service';
import { createEvidenceService } from '@/lib/runs/evidence.service';
import { createItemService } from '@/lib/runs/item.service';
import { createRunService } from '@/lib/runs/run.service';
import { createSnapshotService } from '@/lib/runs/snapshot.service';
import { recount } from '@/lib/runs/stage-rule.repo';
import { createSearchService } from '@/lib/search/search.service';
import { createSecretBox } from '@/lib/secrets/secret-box';
import { createAuth } from '@/lib/sign-in/auth';
import { createIdentityCheck } from '@/lib/sign-in/identity-check';
import { createKnownDevices } from '@/lib/sign-in/known-device';
import { createMySessions } from '@/lib/sign-in/my-sessions.service';
import { createSecondFactorRule } from '@/lib/sign-in/second-factor-rule.service';
import { createSessionService } from '@/lib/sign-in/session.service';
import { createSignOffWatch } from '@/lib/signed-runs/sign-off-watch';
import { createSigningService } from '@/lib/signing/signing.service';
import { createSourceService } from '@/lib/sources/source.service';
import { createAcceptanceService } from '@/lib/team/acceptance.service';
import { createInvitationService } from '@/lib/team/invitation.service';
import { createPersonService } from '@/lib/team/person.service';
import { createTeamService } from '@/lib/team/team.service';
import { createTextService, type TextReading } from '@/lib/texts/text.service';
import { createBearer } from '@/lib/tokens/bearer.service';
import { createProjectTokenService } from '@/lib/tokens/project-token.service';
import { createTokenService } from '@/lib/tokens/token.service';
import { createFileStore } from '@/lib/uploads/file-store';
import { createUploadService } from '@/lib/uploads/upload.service';
import { createWaiverService } from '@/lib/waivers/waiver.service';
import { createWaiverDecision } from '@/lib/waivers/waiver-decision.service';
import { createWaiverExpiry } from '@/lib/waivers/waiver-expiry.service';
import { createAccountServices } from './account-services';
import { createPersonalServices } from './personal-services';
import { createReviewServices } from './review-services';

export type Services = ReturnType<typeof createServices>;

/** Puts the services together: the one place that knows what each needs. */
export function createServices(deps: {
  db: Database;
  clock: Clock;
  config: Pick<Config, 'data' | 'url' | 'secret' | 'signingKey' | 'secretKeys'> &
    Partial<Pick<Config, 'limits' | 'purgeAfterDays' | 'uploadsPerProject' | 'signOn' | 'mail'>>;
  /** The guide files that could not be read. */
  problems: () => GuideProblem[];
  /** Reads texts away from here; without it, texts are parsed where they are shown. */
  reading?: TextReading;
  /** Reads documents that are imported away from here; without it, they are read where they come in. */
  readDocument?: ReadDocument;
  log?: Logger;
  /** Hashes a password; better-auth's own unless told. */
  hashPassword?: (password: string) => Promise<string>;
}) {
  const { db, clock, config, problems, hashPassword, reading, log } = deps;
  const { readDocument = async (document, how) => readHere(document, how.onProgress) } = deps;
  const hub = createEventHub();
  const events = createEventService({ db, clock, hub });
  const presence = createPresenceService({ clock, hub });
  const limits = createLimits(config.limits);
  const secrets = createSecretBox(config.secretKeys);
  const devices = createKnownDevices(config);
  const secondFactorRule = createSecondFactorRule({
    db,
    clock,
    changed: () => sessions.forget('user'),
  });
  const sessions = createSessionService(db, undefined, secondFactorRule.isDue);
  const invitations = createInvitationService({ db, clock, url: config.url, limits });
  const letIn = createLetIn({ clock, events });
  const acceptances = createAcceptanceService({ db, clock, limits, letIn });
  const auth = createAuth({
    db,
    config,
    hashPassword,
    onWrite: sessions.forget,
    claimed: acceptances.claimed,
    log,
  });
  const people = createPersonService({
    db,
    clock,
    auth,
    sessions,
    acceptances,
    limits,
    devices,
  });
  const { checkPassword, ...account } = createAccountServices({
    db,
    clock,
    config,
    auth,
    hub,
    limits,
    secrets,
    devices,
    sessions,
    acceptances,
    log,
  });
  const team = createTeamService({ db, clock, sessions, hub });
  const tokens = createTokenService({ db, clock, hub });
  const projectTokens = createProjectTokenService({ db, clock, events, hub });
  const bearerOf = createBearer({ db, clock, limits });
  const handovers = createHandoverService({ db, clock, events });
  const mySessions = createMySessions({ db, clock, sessions, hub });
  const guides = createGuideService({ db, problems });
  const imports = createImportService({ db, clock, limits, read: readDocument });
  const runs = createRunService({ db, clock, events });
  const { purgeAfterDays: afterDays = REMOVABLE_AFTER_DAYS } = config;
  const projects = createProjectService({
    db,
    clock,
    events,
    startRun: runs.start,
    closeGuestLinks,
    recount,
    removableAfterDays: afterDays,
  });
  const files = createFileStore(config.data);
  const removals = createRemovalService({ db, clock, files, afterDays });
  const members = createMemberService({ db, clock, events });
  const pins = createPinService({ db, clock });
  const watchSignOffs = createSignOffWatch({ events });
  const items = createItemService({ db, clock, events, watchSignOffs });
  const evidence = createEvidenceService({ db, clock, events, watchSignOffs });
  const uploads = createUploadService({
    db,
    evidence,
    files,
    limits,
    perProject: config.uploadsPerProject ?? 0,
  });
  const comments = createCommentService({ db, clock, events });
  const snapshots = createSnapshotService({ db, runs, events, presence });
  const signing = createSigningService({ key: config.signingKey, url: config.url });

  const texts = createTextService({ db, clock, reading });
  const insights = createInsightService({ db, clock });
  const search = createSearchService({ db, limits });
  const inbox = createInboxService({ db, clock });

  const actions = createActionService({ db, clock, events });
  const { passkeys } = account;
  const waivers = createWaiverService({ db, clock, events, watchSignOffs });
  const decideWaiver = createWaiverDecision({ db, clock, events, watchSignOffs });
  const expireWaivers = createWaiverExpiry({ db, clock, events, watchSignOffs, log });
  const checkIdentity = createIdentityCheck({ checkPassword, passkeys });
  const personal = createPersonalServices({
    db,
    clock,
    events,
    handovers,
    sessions,
    hub,
    checkIdentity,
    passkeys,
    log,
  });
  const ofReviews = createReviewServices({
    db,
    clock,
    events,
    hub,
    limits,
    actions,
    watchSignOffs,
    checkIdentity,
    passkeys,
    url: config.url,
  });
  const { participants, signOffs } = ofReviews;
  const reports = createReportService({ db, clock, events, signOffs });
  const minutesOf = createMinutesService({ db, clock, events, signOffs });
  const badge = createBadgeService({ db, signOffs });
  return {
    auth,
    ...account,
    secondFactorRule,
    people,
    team,
    handovers,
    ...personal,
    mySessions,
    tokens,
    projectTokens,
    invitations,
    acceptances,
    guides,
    imports,
    sources: createSourceService({ db }),
    projects,
    removals,
    members,
    pins,
    runs,
    items,
    confirm: createConfirmService({ db, clock, events, watchSignOffs }),
    evidence,
    files,
    uploads,
    comments,
    snapshots,
    reports,
    insights,
    badge,
    search,
    inbox,
    actions,
    waivers,
    decideWaiver,
    expireWaivers,
    ...ofReviews,
    minutesOf,
    signing,
    secrets,
    texts,
    limits,
    log,
    events,
    presence,
    hub,
    actorOf,
    sessionOf,
    streamFault: (error: unknown) => log?.error({ err: error }, 'a live stream could not be read'),
  };

  /** The session that a request came with; none for a guest. */
  async function sessionOf(context: Context): Promise<string | null> {
    const cookies = headerOf(context, 'cookie');
    return (await sessions.actorOf(auth, cookies, () => context.req.raw.headers)).sessionId;
  }

  /**
   * Who is behind a request: by its token where there is one, else by its cookie. Hands a prolonged
   * session's cookie back to the browser.
   */
  async function actorOf(context: Context): Promise<Actor | null> {
    const authorization = headerOf(context, 'authorization');
    if (isForUs(authorization)) return bearerOf(authorization, (name) => headerOf(context, name));
    const { actor, refreshed } = await sessions.actorOf(
      auth,
      headerOf(context, 'cookie'),
      () => context.req.raw.headers,
    );
    if (refreshed) addHeader(context, 'Set-Cookie', refreshed);
    if (actor) return actor;
    const guest = cookieOf(headerOf(context, 'cookie'), GUEST_COOKIE);
    return guest ? participants.guestOf(guest) : null;
  }
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

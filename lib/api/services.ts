import type { Context } from 'hono';
import { createActionService } from '@/lib/actions/action.service';
import type { Clock } from '@/lib/config/clock';
import type { Config } from '@/lib/config/config';
import type { Database } from '@/lib/db/database';
import { createEventHub } from '@/lib/events/event.hub';
import { createEventService } from '@/lib/events/event.service';
import { createPresenceService } from '@/lib/events/presence.service';
import type { GuideProblem } from '@/lib/guides/guide.loader';
import { createGuideService } from '@/lib/guides/guide.service';
import { createInboxService } from '@/lib/inbox/inbox.service';
import { createBadgeService } from '@/lib/insights/badge.service';
import { createInsightService } from '@/lib/insights/insight.service';
import { createLimits } from '@/lib/limits/limits';
import type { Actor } from '@/lib/people/actor';
import { createAuth } from '@/lib/people/auth';
import { createHandoverService } from '@/lib/people/handover.service';
import { createIdentityCheck } from '@/lib/people/identity-check';
import { createInvitationService } from '@/lib/people/invitation.service';
import { createKnownDevices } from '@/lib/people/known-device';
import { createMySessions } from '@/lib/people/my-sessions.service';
import { createPasskeyService } from '@/lib/people/passkey.service';
import { createPasswordService } from '@/lib/people/password.service';
import { createPasswordCheck } from '@/lib/people/password-check';
import { createPersonService } from '@/lib/people/person.service';
import { createSessionService } from '@/lib/people/session.service';
import { createSignIn } from '@/lib/people/sign-in.service';
import { createTeamService } from '@/lib/people/team.service';
import { createMemberService } from '@/lib/projects/member.service';
import { createPinService } from '@/lib/projects/pin.service';
import { createProjectService } from '@/lib/projects/project.service';
import { createReportService } from '@/lib/reports/report.service';
import { createDecisionService } from '@/lib/reviews/decision.service';
import { createFacilitationService } from '@/lib/reviews/facilitation.service';
import { createMinutesService } from '@/lib/reviews/minutes.service';
import { createParticipantService, GUEST_COOKIE } from '@/lib/reviews/participant.service';
import { createPhaseService } from '@/lib/reviews/phase.service';
import { createPreparationService } from '@/lib/reviews/preparation.service';
import { createReviewService } from '@/lib/reviews/review.service';
import { createReviewPresence } from '@/lib/reviews/review-presence';
import { createReviewSnapshots } from '@/lib/reviews/review-snapshot.service';
import { createSignOffService } from '@/lib/reviews/sign-off.service';
import { createSignOffWatch } from '@/lib/reviews/sign-off-watch';
import { createVotingService } from '@/lib/reviews/voting.service';
import { createCommentService } from '@/lib/runs/comment.service';
import { createEvidenceService } from '@/lib/runs/evidence.service';
import { createItemService } from '@/lib/runs/item.service';
import { createRunService } from '@/lib/runs/run.service';
import { createSnapshotService } from '@/lib/runs/snapshot.service';
import { createSearchService } from '@/lib/search/search.service';
import { createSigningService } from '@/lib/signing/signing.service';
import { headerOf } from './header';
import { addHeader } from './send';

export type Services = ReturnType<typeof createServices>;

/** Puts the services together: the one place that knows what each needs. */
export function createServices(deps: {
  db: Database;
  clock: Clock;
  config: Pick<Config, 'url' | 'secret' | 'signingKey'>;
  problems: GuideProblem[];
  /** Hashes a password; better-auth's own unless told. */
  hashPassword?: (password: string) => Promise<string>;
}) {
  const { db, clock, config, problems, hashPassword } = deps;
  const hub = createEventHub();
  const events = createEventService({ db, clock, hub });
  const presence = createPresenceService({ clock, hub });
  const limits = createLimits();
  const devices = createKnownDevices(config);
  const sessions = createSessionService(db);
  const invitations = createInvitationService({ db, clock, url: config.url, limits });
  const auth = createAuth({
    db,
    config,
    hashPassword,
    onWrite: sessions.forget,
    claimed: invitations.claimed,
  });
  const people = createPersonService({
    db,
    clock,
    auth,
    sessions,
    invitations,
    limits,
    devices,
  });
  const signIn = createSignIn({ db, auth, limits, devices });
  const team = createTeamService({ db, clock, sessions, hub });
  const handovers = createHandoverService({ db, clock, events });
  const mySessions = createMySessions({ db, clock, sessions, hub });
  const guides = createGuideService({ db, problems });
  const runs = createRunService({ db, clock, events });
  const projects = createProjectService({ db, clock, events, runs });
  const members = createMemberService({ db, clock, events });
  const pins = createPinService({ db, clock });
  const watchSignOffs = createSignOffWatch({ events });
  const items = createItemService({ db, clock, events, watchSignOffs });
  const evidence = createEvidenceService({ db, clock, events, watchSignOffs });
  const comments = createCommentService({ db, clock, events });
  const snapshots = createSnapshotService({ db, runs, events, presence });
  const signing = createSigningService({ key: config.signingKey, url: config.url });

  const insights = createInsightService({ db, clock });
  const search = createSearchService({ db, limits });
  const inbox = createInboxService({ db, clock });

  const actions = createActionService({ db, clock, events });
  const checkPassword = createPasswordCheck({ db, auth, limits });
  const passwords = createPasswordService({
    db,
    clock,
    auth,
    sessions,
    hub,
    limits,
    devices,
    checkPassword,
    url: config.url,
  });
  const passkeys = createPasskeyService({ db, clock, ...config, checkPassword, limits });
  const checkIdentity = createIdentityCheck({ checkPassword, passkeys });
  const reviewPresence = createReviewPresence({ clock, hub });
  const reviews = createReviewService({ db, clock, events });
  const preparation = createPreparationService({ db, clock, events });
  const voting = createVotingService({ db, clock, events });
  const changePhase = createPhaseService({
    db,
    clock,
    events,
    reviews,
    preparation,
    voting,
    watchSignOffs,
  });
  const decisions = createDecisionService({ db, clock, events, voting, actions, watchSignOffs });
  const participants = createParticipantService({ db, clock, events, url: config.url, limits });
  const facilitation = createFacilitationService({
    db,
    clock,
    events,
    reviews,
    voting,
    presence: reviewPresence,
  });
  const signOffs = createSignOffService({ db, clock, events, checkIdentity, passkeys });
  const reports = createReportService({ db, clock, events, signOffs });
  const minutesOf = createMinutesService({ db, clock, events, signOffs });
  const badge = createBadgeService({ db, signOffs });
  const reviewSnapshots = createReviewSnapshots({
    db,
    clock,
    events,
    reviews,
    signOffs,
    presence: reviewPresence,
  });

  return {
    auth,
    people,
    signIn,
    team,
    handovers,
    mySessions,
    passwords,
    invitations,
    passkeys,
    guides,
    projects,
    members,
    pins,
    runs,
    items,
    evidence,
    comments,
    snapshots,
    reports,
    insights,
    badge,
    search,
    inbox,
    actions,
    reviews,
    preparation,
    reviewPresence,
    reviewSnapshots,
    changePhase,
    voting,
    decisions,
    participants,
    facilitation,
    signOffs,
    minutesOf,
    signing,
    events,
    presence,
    hub,
    actorOf,
    sessionOf,
  };

  /** The session that a request came with; none for a guest. */
  async function sessionOf(context: Context): Promise<string | null> {
    const cookies = headerOf(context, 'cookie');
    return (await sessions.actorOf(auth, cookies, () => context.req.raw.headers)).sessionId;
  }

  /** Who is behind a request. Hands a prolonged session's cookie back to the browser. */
  async function actorOf(context: Context): Promise<Actor | null> {
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

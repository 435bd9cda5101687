import type { Account } from '@/lib/model/account.types';
import { withEmail } from '@/lib/model/same-name';
import type { MinutesModel } from './minutes.types';
import type { ReportModel } from './report.types';

/** What stands behind a guest's name: anybody can come as anybody. */
const GUEST = ' (guest)';

/** Names with the address, or to whom that is not told the end of the id, where the name alone does not say who. */
function namesIn(accounts: readonly Account[]) {
  const known = new Map(accounts.map((one) => [one.id, one]));
  return <N extends string | null>(name: N, id: string | null): N => {
    const account = id === null ? undefined : known.get(id);
    if (name === null || !account?.sharesName) return name;
    return withEmail(name, account.email ?? `…${account.id.slice(-6)}`) as N;
  };
}

/**
 * A report as it is written for people: whoever signed is named with the email, and everybody else
 * where the name alone does not say who it is.
 */
export function reportToldApart(report: ReportModel): ReportModel {
  const apart = namesIn(report.accounts);
  return {
    ...report,
    generatedBy: apart(report.generatedBy, report.generatedById),
    runs: report.runs.map((run) => ({
      ...run,
      items: run.items.map((item) => ({
        ...item,
        answeredBy: apart(item.answeredBy, item.answeredById),
        confirmedBy: apart(item.confirmedBy, item.confirmedById),
        acceptedBy: apart(item.acceptedBy, item.acceptedById),
        assignee: apart(item.assignee, item.assigneeId),
        waiver: item.waiver && {
          ...item.waiver,
          owner: apart(item.waiver.owner, item.waiver.ownerId),
          requestedBy: apart(item.waiver.requestedBy, item.waiver.requestedById),
          approvedBy: apart(item.waiver.approvedBy, item.waiver.approvedById),
        },
        comments: item.comments.map((one) => ({
          ...one,
          author: apart(one.author, one.authorId),
        })),
        actions: item.actions.map((one) => ({ ...one, owner: apart(one.owner, one.ownerId) })),
      })),
      pastWaivers: run.pastWaivers.map((one) => ({
        ...one,
        owner: apart(one.owner, one.ownerId),
        requestedBy: apart(one.requestedBy, one.requestedById),
        approvedBy: apart(one.approvedBy, one.approvedById),
        endedBy: apart(one.endedBy, one.endedById),
      })),
      signOffs: run.signOffs.map((one) => ({
        ...one,
        name: withEmail(one.name, one.email),
        changes: one.changes.map((change) => ({ ...change, by: apart(change.by, change.byId) })),
      })),
    })),
  };
}

/** Minutes the same way: whoever was there and whoever signed with the email, guests marked so. */
export function minutesToldApart(minutes: MinutesModel): MinutesModel {
  const apart = namesIn(minutes.accounts);
  return {
    ...minutes,
    facilitator: apart(minutes.facilitator, minutes.facilitatorId),
    generatedBy:
      minutes.generatedById === null
        ? minutes.generatedBy + GUEST
        : apart(minutes.generatedBy, minutes.generatedById),
    people: minutes.people.map((one) => ({
      ...one,
      name: one.role === 'guest' ? one.name + GUEST : withEmail(one.name, one.email),
    })),
    runs: minutes.runs.map((run) => ({
      ...run,
      items: run.items.map((item) => ({
        ...item,
        decidedBy: apart(item.decidedBy, item.decidedById),
        votes: item.votes.map((one) => ({
          ...one,
          name: one.personId === null ? one.name + GUEST : apart(one.name, one.personId),
        })),
        comments: item.comments.map((one) => ({
          ...one,
          author: apart(one.author, one.authorId),
        })),
      })),
    })),
    actions: minutes.actions.map((one) => ({ ...one, owner: apart(one.owner, one.ownerId) })),
    signOffs: minutes.signOffs.map((one) => ({ ...one, name: withEmail(one.name, one.email) })),
  };
}

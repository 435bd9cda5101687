import { isOverdue } from '@/lib/actions/overdue';
import { dayOf } from '@/lib/model/day';
import type { ProjectEvent } from '@/lib/model/event.types';
import { TOKEN_MARK, withEmail } from '@/lib/model/same-name';
import {
  commentsAfter,
  evidenceAfter,
  itemAfter,
  projectAfter,
} from '@/lib/runs/run-parts.reducer';
import { changesAfter, stepOf } from '@/lib/signed-runs/signed-change.reducer';
import type { ReviewState } from './review-state.types';

type Action = ReviewState['actions'][number];

/** A review's page after an event of its project or of one of its runs: answers, evidence, comments, actions. */
export function applyRunEvent(before: ReviewState, event: ProjectEvent): ReviewState {
  const itemId = event.itemId ?? '';
  const state = isHere(before, itemId) ? since(named(before, event), event) : before;
  switch (event.type) {
    case 'item.answered':
      return unsigned(answered(state, event), event);
    case 'answer.confirmed':
    case 'answer.unconfirmed':
      return answered(state, event);
    case 'review.decided': {
      const { answer, action } = event.data;
      const after = answer ? unsigned(answered(state, event), event) : state;
      return action
        ? { ...after, actions: [...after.actions, added(after, event, action)] }
        : after;
    }
    case 'evidence.added':
    case 'evidence.removed': {
      const after = unsigned(answered(state, event), event);
      if (!isHere(state, itemId)) return after;
      return { ...after, evidence: [...evidenceAfter(after.evidence, event)] };
    }
    case 'comment.added':
    case 'comment.changed':
    case 'comment.removed':
      if (!isHere(state, itemId)) return state;
      return { ...state, comments: [...commentsAfter(state.comments, event)] };
    case 'action.added':
      return isHere(state, itemId)
        ? { ...state, actions: [...state.actions, added(state, event, event.data.action)] }
        : state;
    case 'action.changed': {
      const { actionId, after, version } = event.data;
      const ownerName = (id: string | null | undefined) =>
        state.people.find((person) => person.id === id)?.name ?? null;
      const actions = state.actions.map((one) => {
        if (one.id !== actionId) return one;
        const next = {
          ...one,
          ...after,
          ...(after.ownerId === undefined ? {} : { ownerName: ownerName(after.ownerId) }),
          ...(after.done === undefined ? {} : { doneAt: after.done ? event.at : null }),
          version,
          updatedAt: event.at,
        };
        return { ...next, overdue: isOverdue(next, dayOf(state.now)) };
      });
      return { ...state, actions };
    }
    case 'action.removed': {
      const { actionId } = event.data;
      return { ...state, actions: state.actions.filter(({ id }) => id !== actionId) };
    }
    case 'run.signed': {
      const { signOffId: id, title, ...facts } = event.data;
      const runId = event.runId ?? '';
      const signOff = {
        id,
        runId,
        reviewId: event.reviewId,
        personId: event.actor.id ?? '',
        state: null,
        email: null,
        ...facts,
        runTitle: title ?? state.runs.find((run) => run.id === runId)?.title ?? '',
        signedAt: event.at,
        stale: false,
        changedItemIds: [],
        differences: [],
      };
      return { ...state, signOffs: [...state.signOffs, signOff] };
    }
    case 'sign-off.stale':
    case 'sign-off.valid': {
      const turned = new Set(event.data.signOffs.map(({ signOffId }) => signOffId));
      const stale = event.type === 'sign-off.stale';
      const signOffs = state.signOffs.map((one) => (turned.has(one.id) ? { ...one, stale } : one));
      return { ...state, signOffs };
    }
    case 'project.changed': {
      const project = projectAfter(state.project, event.data);
      const actions = state.actions.map((one) => ({ ...one, projectName: project.name }));
      return { ...state, project, actions };
    }
    case 'run.changed': {
      const { title } = event.data.after;
      if (title === undefined) return state;
      const runs = state.runs.map((run) => (run.id === event.runId ? { ...run, title } : run));
      const actions = state.actions.map((one) =>
        one.runId === event.runId ? { ...one, runTitle: title } : one,
      );
      return { ...state, runs, actions };
    }
    default:
      return state;
  }
}

function answered(state: ReviewState, event: ProjectEvent): ReviewState {
  const items = state.items.map((one) => {
    const item = one.item.id === event.itemId ? itemAfter(one.item, event) : one.item;
    return item === one.item ? one : { ...one, item };
  });
  return { ...state, items };
}

/** What was decided on may no longer be what the answer says, or what backs it. */
function since(state: ReviewState, event: ProjectEvent): ReviewState {
  const step = stepOf(event);
  if (!step) return state;
  const says = Object.keys(step.after).length > 0;
  const backs = step.added.length + step.removed.length > 0;
  if (!says && !backs) return state;
  const items = state.items.map((one) =>
    one.item.id === step.itemId && one.decision !== null
      ? {
          ...one,
          changedSince: one.changedSince || says,
          evidenceSince: one.evidenceSince || backs,
        }
      : one,
  );
  return { ...state, items };
}

/** Who did something to an item may not be known yet. */
function named(state: ReviewState, { actor }: ProjectEvent): ReviewState {
  if ((actor.kind !== 'person' && actor.kind !== 'token') || !actor.id) return state;
  if (state.names[actor.id]) return state;
  const name = actor.kind === 'token' ? withEmail(actor.name, TOKEN_MARK) : actor.name;
  return { ...state, names: { ...state.names, [actor.id]: name } };
}

/** What was signed off may no longer be what there is. That it is valid again has an event of its own. */
function unsigned(state: ReviewState, event: ProjectEvent): ReviewState {
  if (!state.signOffs.some((one) => one.runId === event.runId)) return state;
  const signOffs = state.signOffs.map((one) => {
    if (one.runId !== event.runId) return one;
    const differences = [...changesAfter(one.differences, event)];
    const changedItemIds = differences.map(({ itemId }) => itemId);
    return { ...one, differences, changedItemIds, stale: one.stale || differences.length > 0 };
  });
  return { ...state, signOffs };
}

function added(
  state: ReviewState,
  event: ProjectEvent,
  action: {
    id: string;
    text: string;
    ownerId: string | null;
    ownerName: string | null;
    dueOn: string | null;
    done: boolean;
  },
): Action {
  const { at } = event;
  return {
    ...action,
    projectId: event.projectId,
    projectName: state.project.name,
    runId: event.runId ?? '',
    runTitle: state.runs.find((run) => run.id === event.runId)?.title ?? '',
    itemId: event.itemId ?? '',
    itemText: state.items.find(({ item }) => item.id === event.itemId)?.item.text ?? '',
    reviewId: event.reviewId,
    reviewName: event.reviewId === state.review.id ? state.review.name : null,
    doneAt: null,
    overdue: isOverdue(action, dayOf(state.now)),
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}

const isHere = (state: ReviewState, itemId: string) =>
  state.items.some(({ item }) => item.id === itemId);

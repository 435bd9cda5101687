import { COMMON_WORDS } from '@/components/ui/common.words';
import type { LiveState } from '@/lib/live/document.types';
import type { ProjectEvent } from '@/lib/model/event.types';
import type { Deed } from '@/lib/model/project.roles';
import { toldApart } from '@/lib/model/same-name';
import { isSettled, isWaiting, type Status } from '@/lib/model/status';
import { fromSnapshot, type RunState } from '@/lib/runs/run-state.reducer';
import { type Filter, NO_FILTER } from './filter.rules';
import { firstItem } from './first-item';
import type { Mutation } from './mutation.types';
import type { Me, Presence, Snapshot } from './run.types';
import type { Step } from './step.reducer';
import { fold, type View } from './view.reducer';

/** A question for the reason of a status, at the place where the status was chosen. */
export interface Asking {
  ids: readonly string[];
  status: Status;
  where: 'row' | 'bulk' | 'details' | 'focus';
  /** It says no to what was claimed, instead of answering. */
  rejects?: true;
  error?: string;
}

/** By which the draft of a reason is kept; its base is the status that it is for. */
export const reasonName = (ids: readonly string[]) =>
  ids.length > 1 ? 'selected:reason' : `${ids[0]}:reason`;

/** What the run's page knows. */
export interface RunScreenState extends LiveState<RunState, Mutation> {
  me: Me;
  /** The present day, by which things are overdue. */
  today: string;
  /** All items, in the checklist's order. */
  order: readonly string[];

  view: View;
  /** Where the other tabs of the project are. */
  presence: readonly Presence[];
  /** Live events by item, those of the run itself by its id, the oldest first, since the page was loaded. */
  feed: Readonly<Record<string, readonly ProjectEvent[]>>;

  /** My changes of this visit, the newest last. */
  past: readonly Step[];
  /** What of them was undone, the last one last, until something else is changed. */
  future: readonly Step[];
  /** A change from before this visit, about which it is asked whether to undo it. */
  earlier: Step | null;

  /** The item that the keys act on. */
  active: string | null;
  selected: ReadonlySet<string>;
  /** A finger's press selects a row, until it is told to stop. */
  selecting: boolean;
  filter: Filter;
  /** Items that stay in a filtered list though they no longer fit, until the next move. */
  staying: ReadonlySet<string>;
  mode: 'list' | 'focus';
  /** Details beside the list, on a wide screen. */
  panel: boolean;
  /** Details over the list, on a narrow one. */
  sheet: boolean;
  asking: Asking | null;
  /** The item for which a waiver is being asked for. */
  waiving: string | null;
  /** The conflict dialog was put off. */
  later: boolean;
}

/** How the page begins. The same on the server and in the browser, so nothing of the browser is read. */
export function initialState(
  snapshot: Snapshot,
  me: Me,
  options: { today: string; item?: string | undefined; focus?: boolean | undefined },
): RunScreenState {
  const server = fromSnapshot(snapshot);
  const view = fold(server, []);
  const order = snapshot.items.map(({ id }) => id);
  return {
    me,
    today: options.today,
    order,
    server,
    pending: [],
    view,
    presence: snapshot.presence,
    feed: {},
    live: false,
    trouble: null,
    kept: true,
    past: [],
    future: [],
    earlier: null,
    active: firstItem(snapshot.items, options.item)?.id ?? null,
    selected: new Set(),
    selecting: false,
    filter: NO_FILTER,
    staying: new Set(),
    mode: options.focus ? 'focus' : 'list',
    panel: true,
    sheet: false,
    asking: null,
    waiving: null,
    drafts: {},
    later: false,
  };
}

/** A person's name, also of one who has left the project. */
export function nameOf({ server, me }: Pick<RunScreenState, 'server' | 'me'>, id: string): string {
  if (id === me.id) return me.name;
  const known = server.people.find((person) => person.id === id);
  return known?.name ?? server.names[id] ?? COMMON_WORDS.somebody;
}

/** The same with the email where somebody else in the project has that name. */
export function nameApart(state: Pick<RunScreenState, 'server' | 'me'>, id: string): string {
  const known = toldApart(state.server.people).find((person) => person.id === id);
  return known?.name ?? nameOf(state, id);
}

/** Whether it or its project was put away, so that nobody changes anything of it, or I was shut out. */
export const isClosed = ({
  server: { run, project },
  trouble,
}: Pick<RunScreenState, 'server' | 'trouble'>) =>
  trouble === 'gone' || run.archived || run.deleted || project.archived || project.deleted === true;

/** Whether I may do that here now. */
const mayNow = (deed: Deed) => (state: Pick<RunScreenState, 'server' | 'trouble'>) =>
  !isClosed(state) && state.server.project.may.includes(deed);

/** Whether I may say something of an item: comments and actions. */
export const mayDiscuss = mayNow('discuss');

/** Whether I may review; signing off, confirming and deciding about waivers are for the same people. */
export const mayReview = mayNow('review');
/** Whether I may sign the run off. */
export const maySign = mayReview;
/** Whether I may confirm or reject what was answered. */
export const mayConfirm = mayReview;
/** Whether I may decide about waivers. */
export const mayDecide = mayReview;

/** The first settled item that I answered, where the project keeps those who did from signing off. */
export function ownAnswer({ server, me }: Pick<RunScreenState, 'server' | 'me'>): string | null {
  if (!server.project.signersApart) return null;
  const own = Object.values(server.items)
    .filter(({ answeredBy, status }) => answeredBy === me.id && isSettled(status))
    .sort((a, b) => a.position - b.position);
  return own[0]?.text ?? null;
}

const mayWork = mayNow('work');

/** Whether I may ask for a waiver of an item: it is to be done, and has none. */
export const mayAskToWait = (
  state: Pick<RunScreenState, 'server' | 'trouble' | 'view'>,
  id: string,
) =>
  mayWork(state) &&
  isWaiting(state.view.items[id]?.status ?? 'done') &&
  state.server.waivers[id] === undefined;

/** Whether I may change neither answers nor evidence, nor the run itself. */
export const isReadOnly = (state: Pick<RunScreenState, 'server' | 'trouble'>) => !mayWork(state);

import { COMMON_WORDS } from '@/components/common.words';
import { withEmail } from '@/components/told-apart';
import type { ProjectEvent } from '@/lib/events/event.types';
import type { LiveState } from '@/lib/live/document.types';
import { unclear } from '@/lib/people/same-name';
import type { Status } from '@/lib/runs/answer.types';
import { fromSnapshot, type RunState } from '@/lib/runs/run-state.reducer';
import { type Filter, NO_FILTER } from './filter.reducer';
import type { Mutation } from './mutation.types';
import type { Me, Presence, Snapshot } from './run.types';
import type { Step } from './undo.reducer';
import { fold, type View } from './view.reducer';

/** A question for the reason of a status, at the place where the status was chosen. */
export interface Asking {
  ids: readonly string[];
  status: Status;
  where: 'row' | 'bulk' | 'details' | 'focus';
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
  const wanted = options.item && server.items[options.item] ? options.item : undefined;
  const open = order.find((id) => server.items[id]?.status === 'open');
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
    active: wanted ?? open ?? order[0] ?? null,
    selected: new Set(),
    selecting: false,
    filter: NO_FILTER,
    staying: new Set(),
    mode: options.focus ? 'focus' : 'list',
    panel: true,
    sheet: false,
    asking: null,
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
  const name = nameOf(state, id);
  const { people } = state.server;
  return sharedNames(people).has(id)
    ? withEmail(name, people.find((person) => person.id === id)?.email)
    : name;
}

let known: { of: object; shared: Set<string> } | null = null;

/** Asked at every change of the page, while people are the same. */
function sharedNames(people: RunScreenState['server']['people']): Set<string> {
  if (known?.of !== people) known = { of: people, shared: unclear(people) };
  return known.shared;
}

/** Whether nothing may be changed. */
export const isReadOnly = ({ server: { run, project } }: Pick<RunScreenState, 'server'>) =>
  run.archived || run.deleted || project.archived || project.deleted === true;

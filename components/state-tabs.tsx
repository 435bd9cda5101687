import { TabLinks } from './tab-links';

/** What is in use, put away, or deleted: the states that the API lists things by. */
export type ListState = 'active' | 'archived' | 'deleted';

const WORDS: Record<ListState, string> = {
  active: 'Active',
  archived: 'Archived',
  deleted: 'Deleted',
};

/** Reads `?state=`; anything unknown is `active`. */
export function parseListState(value: string | string[] | undefined): ListState {
  return value === 'archived' || value === 'deleted' ? value : 'active';
}

/** Links between what is active, archived and deleted. `hrefOf` gives the address for each. */
export function StateTabs({
  label,
  current,
  hrefOf,
}: {
  label: string;
  current: ListState;
  hrefOf: (state: ListState) => string;
}) {
  const tabs = (Object.keys(WORDS) as ListState[]).map((state) => ({
    href: hrefOf(state),
    label: WORDS[state],
    current: state === current,
  }));
  return <TabLinks label={label} tabs={tabs} />;
}

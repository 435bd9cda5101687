import type { ListState } from '@/lib/model/list-state';
import { LIST_WORDS } from './list.words';
import { TabLinks } from './tab-links';

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
  const tabs = (Object.keys(LIST_WORDS.states) as ListState[]).map((state) => ({
    href: hrefOf(state),
    label: LIST_WORDS.states[state],
    current: state === current,
  }));
  return <TabLinks label={label} tabs={tabs} />;
}

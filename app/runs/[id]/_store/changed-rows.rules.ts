import type { RunScreenState } from './run-state';

/**
 * The items whose rows may look different after a change, or `all`. A row is drawn from its own
 * item, its marks, its waiver, and whether it is active, selected or asked about; what concerns every row,
 * such as who is here, changes seldom.
 */
export function changedRows(
  now: RunScreenState,
  before: RunScreenState,
): ReadonlySet<string> | 'all' {
  if (
    now.presence !== before.presence ||
    now.server.people !== before.server.people ||
    now.server.run !== before.server.run ||
    now.server.project !== before.server.project ||
    now.today !== before.today ||
    // Whoever is shut out changes nothing any more.
    (now.trouble === 'gone') !== (before.trouble === 'gone') ||
    now.order !== before.order
  ) {
    return 'all';
  }
  const changed = new Set<string>();
  addDifferent(changed, now.view.items, before.view.items);
  addDifferent(changed, now.view.marks, before.view.marks);
  addDifferent(changed, now.server.waivers, before.server.waivers);
  if (now.active !== before.active) addAll(changed, [now.active, before.active]);
  if (now.asking !== before.asking) {
    addAll(changed, [now.asking?.ids[0], before.asking?.ids[0]]);
  }
  if (now.selected !== before.selected) {
    for (const id of now.selected) if (!before.selected.has(id)) changed.add(id);
    for (const id of before.selected) if (!now.selected.has(id)) changed.add(id);
  }
  return changed;
}

function addDifferent(
  changed: Set<string>,
  now: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): void {
  if (now === before) return;
  for (const id in now) if (now[id] !== before[id]) changed.add(id);
  for (const id in before) if (!(id in now)) changed.add(id);
}

function addAll(changed: Set<string>, ids: readonly (string | null | undefined)[]): void {
  for (const id of ids) if (id) changed.add(id);
}

import { readFileSync } from 'node:fs';
import { projectFile } from '@/lib/config/project-file';

/** The tables of `docs/roles.md`, as the test of them reads them. */
export interface RoleTable {
  /** What each operation asks for, by its id. */
  asks: ReadonlyMap<string, string>;
  /** Whether a role of a project may do a deed. */
  may(role: string, deed: string): boolean;
}

/** Reads them. @throws Error when an operation stands there twice */
export function roleTable(): RoleTable {
  const rows = readFileSync(projectFile('docs/roles.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const asks = new Map<string, string>();
  for (const [what = '', list = ''] of rows.filter((row) => row.length === 2)) {
    for (const [, id = ''] of list.matchAll(/`(\w+)`/g)) {
      if (asks.has(id)) throw new Error(`${id} stands in the table twice`);
      asks.set(id, what);
    }
  }
  const [head = [], ...deeds] = rows.filter((row) => row.length === 7);
  const may = (role: string, deed: string) => {
    const row = deeds.find(([first = '']) => first.split(':')[0] === deed);
    const at = head.findIndex((cell) => cell.split(',')[0] === role);
    if (!row || at < 0) throw new Error(`The table says nothing of ${role} and ${deed}`);
    return row[at] === 'yes';
  };
  return { asks, may };
}

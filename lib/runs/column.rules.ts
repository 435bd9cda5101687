/** The values that one field has in all rows of a list, written short. */
export type Column =
  /** Strings, each as how much of the one before it begins with (one character) and the rest; `` for null. */
  | { begun: readonly string[] }
  | { each: readonly unknown[] }
  /** The value that most rows have, and the others with the rows that have them. */
  | { most: unknown; but: readonly (readonly [value: unknown, rows: readonly number[]])[] };

/** Writes values short, whatever they are: JSON must be able to hold them. */
export function packColumn(values: readonly unknown[]): Column {
  const rows = new Map<unknown, number[]>();
  for (const [row, value] of values.entries()) {
    const those = rows.get(value);
    if (those) those.push(row);
    else rows.set(value, [row]);
  }
  const [most, times] = [...rows].reduce((a, b) => (b[1].length > a[1].length ? b : a), [null, []]);
  if (times.length > values.length / 2 || rows.size <= values.length / 8) {
    rows.delete(most);
    return { most, but: [...rows] };
  }
  return values.every(isText) ? { begun: packStrings(values) } : { each: values };
}

/** The values that `packColumn` was given. */
export function unpackColumn(column: Column, length: number): readonly unknown[] {
  if ('begun' in column) return unpackStrings(column.begun);
  if ('each' in column) return column.each;
  const values: unknown[] = Array(length).fill(column.most);
  for (const [value, rows] of column.but) for (const row of rows) values[row] = value;
  return values;
}

const isText = (value: unknown) => typeof value === 'string' || value === null;

/** How much is shared is said by one character; the usual ones need no escape in a page. */
const ZERO = '('.charCodeAt(0);
const MOST = 80;

function packStrings(values: readonly unknown[]): string[] {
  let before = '';
  return (values as readonly (string | null)[]).map((value) => {
    if (value === null) return '';
    let shared = 0;
    while (shared < MOST && shared < value.length && value[shared] === before[shared]) shared += 1;
    before = value;
    return String.fromCharCode(ZERO + shared) + value.slice(shared);
  });
}

function unpackStrings(packed: readonly string[]): (string | null)[] {
  let before = '';
  return packed.map((one) => {
    if (one === '') return null;
    before = before.slice(0, one.charCodeAt(0) - ZERO) + one.slice(1);
    return before;
  });
}

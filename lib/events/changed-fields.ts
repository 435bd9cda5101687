/** The fields of `wanted` that differ from the present ones, as an event tells them: before and after. */
export function changedFields<T extends object>(
  present: object,
  wanted: T,
): { before: Partial<T>; after: Partial<T> } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const was = (present as Record<string, unknown>)[name];
    if (value === undefined || value === was) continue;
    before[name] = was;
    after[name] = value;
  }
  return { before: before as Partial<T>, after: after as Partial<T> };
}

/**
 * Each person's sign-off of a run that counts: the newest that holds, else the newest. One made
 * earlier holds again, and the later does not, when answers are back as they were then.
 * @param signOffs of one run, the oldest first
 */
export function newestOfEach<S extends { personId: string; stale: boolean }>(
  signOffs: readonly S[],
): S[] {
  const counting = new Map<string, S>();
  for (const one of signOffs) {
    const known = counting.get(one.personId);
    if (!known || known.stale || !one.stale) counting.set(one.personId, one);
  }
  const kept = new Set(counting.values());
  return signOffs.filter((one) => kept.has(one));
}

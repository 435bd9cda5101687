/** How tall a row is that holds one line and was never measured, in pixels. */
const LEAST = 45;
/** So many rows tell how tall the others are; from then on that stays, so that nothing moves. */
const ENOUGH = 16;

export type RowHeights = ReturnType<typeof createRowHeights>;

/** How tall rows are: as they were measured, and else as the first of those are on average. */
export function createRowHeights() {
  const known = new Map<string, number>();
  let sum = 0;
  let usual: number | null = null;

  return {
    note(id: string, height: number): void {
      sum += height - (known.get(id) ?? 0);
      known.set(id, height);
      if (usual === null && known.size >= ENOUGH) usual = sum / known.size;
    },
    /** Rows of another width have other heights. */
    forget(): void {
      known.clear();
      sum = 0;
      usual = null;
    },
    /** How tall some rows in a row are together. */
    of(ids: readonly string[], from = 0, to = ids.length): number {
      let height = 0;
      for (let at = from; at < to; at += 1) {
        height += known.get(ids[at] as string) ?? usual ?? LEAST;
      }
      return height;
    },
  };
}

/**
 * Makes names unique. The first to ask for a name gets it; the next get `-2`, `-3`, …, but never a
 * name that another base has by right: “a 2” stays `a-2` however often “a” occurs.
 * @param bases all names that will be asked for
 * @returns a function that gives each request its own name, in amortised constant time
 */
export function createNames(bases: Iterable<string>): (base: string) => string {
  const reserved = new Set(bases);
  const taken = new Set<string>();
  const counts = new Map<string, number>();

  return (base) => {
    let count = (counts.get(base) ?? 0) + 1;
    let name = base;
    if (count > 1) {
      name = `${base}-${count}`;
      while (reserved.has(name) || taken.has(name)) name = `${base}-${++count}`;
    }
    counts.set(base, count);
    taken.add(name);
    return name;
  };
}

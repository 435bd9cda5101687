import type { Nodes } from 'hast';

/** How many nodes there are, itself included. */
export function weightOf(node: Nodes): number {
  if (!('children' in node)) return 1;
  return node.children.reduce((sum: number, child) => sum + weightOf(child), 1);
}

/**
 * Nodes in groups of about a weight, in order; what is heavier on its own has a group of its own.
 */
export function ofWeight<N extends Nodes>(nodes: readonly N[], most: number): N[][] {
  const groups: N[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const own = weightOf(node);
    if (weight + own > most) {
      groups.push([]);
      weight = 0;
    }
    (groups.at(-1) as N[]).push(node);
    weight += own;
  }
  return groups;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+'([^']+)'|import\('([^']+)'\)/g;
/** What tests share may reach for anything; nothing that ships reaches for it. */
const FOR_TESTS = /\.test\.tsx?$|\/testing\/|\/test-|\/review-(?:model|commands)/;

/**
 * Imports, those of types alone included, go one way: no circle among files, and none among
 * folders or nouns of `lib/`. A route of `app/` counts as one folder, with all its parts.
 * @param root the project's folder
 * @throws naming the first circle
 */
export function checkArrows(root) {
  const files = ['app', 'components', 'lib'].flatMap((place) => sources(path.join(root, place)));
  const known = new Set(files);
  const byFile = new Map();
  const byFolder = new Map();
  const byNoun = new Map();
  for (const file of files.filter((file) => !FOR_TESTS.test(file))) {
    const targets = importsOf(file, root).filter((target) => known.has(target));
    byFile.set(file, new Set(targets));
    for (const [graph, placeOf] of [
      [byFolder, folderOf],
      [byNoun, nounOf],
    ]) {
      const place = placeOf(path.relative(root, file));
      const places = graph.get(place) ?? new Set();
      for (const target of targets) places.add(placeOf(path.relative(root, target)));
      places.delete(place);
      graph.set(place, places);
    }
  }
  for (const graph of [byFile, byFolder, byNoun]) {
    const circle = findCircle(graph);
    if (circle) {
      const names = circle.map((one) => (path.isAbsolute(one) ? path.relative(root, one) : one));
      throw new Error(`imports go in a circle: ${names.join(' → ')}`);
    }
  }
}

function sources(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.tsx?$/.test(file));
}

function importsOf(file, root) {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap((match) => {
    const name = match[1] ?? match[2];
    const at = name.startsWith('@/')
      ? path.join(root, name.slice(2))
      : name.startsWith('.')
        ? path.join(path.dirname(file), name)
        : null;
    const found = at && ['', '.ts', '.tsx'].map((end) => at + end).find(isFile);
    return found ? [found] : [];
  });
}

const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** `app/runs/[id]/_components/details` is a part of the route `app/runs/[id]`. */
const folderOf = (file) => path.dirname(file).replace(/\/_(?!home|insights|report|session).*$/, '');

/** `lib/reviews/minutes` is a room of the noun `lib/reviews`. */
const nounOf = (file) =>
  file.startsWith('lib/') ? file.split('/').slice(0, 2).join('/') : folderOf(file);

/** Depth first; the way back to where it came from, or null. */
function findCircle(graph) {
  const done = new Set();
  const way = [];
  const visit = (one) => {
    if (way.includes(one)) return [...way.slice(way.indexOf(one)), one];
    if (done.has(one)) return null;
    way.push(one);
    for (const next of graph.get(one) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    way.pop();
    done.add(one);
    return null;
  };
  for (const one of graph.keys()) {
    const circle = visit(one);
    if (circle) return circle;
  }
  return null;
}

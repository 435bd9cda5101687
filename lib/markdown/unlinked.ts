import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';

/** Shows nothing and is nothing when copied, but what it parts is no longer one word to a host. */
const GAP = { type: 'html', value: '<!-- -->' } as const;

/**
 * A document in which nothing that people typed does anything where it is pasted: GitHub and GitLab
 * ping whom a text mentions, link what looks like an issue or a commit from both ends, and carry out
 * commands that begin a line. An empty comment within such a word keeps them from it; the text reads
 * as it was typed, also when it is copied. Links to issues lead through GitHub's own redirect, which
 * leaves no trace on the issue. What is code stays as it is: hosts leave that alone.
 *
 * Only for Markdown that is written: elsewhere there is nobody to ping. Takes time in proportion to
 * the texts. See docs/decisions/015.
 */
export function unlinked(tree: Root): Root {
  return within(tree);
}

/** The same node where nothing in it is parted: most of a document is not copied. */
function within<P extends Parents>(parent: P): P {
  const nodes = joined(parent.children);
  let next: Nodes[] | null = nodes === parent.children ? null : nodes;
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at] as Nodes;
    const made = node.type === 'text' ? parted(node) : rest(node);
    if (made === node) continue;
    if (!next || next === nodes) next = [...nodes];
    next.splice(at, 1, ...(Array.isArray(made) ? made : [made]));
  }
  return next ? { ...parent, children: next } : parent;
}

function rest(node: Nodes): Nodes {
  const led = node.type === 'link' ? redirected(node) : node;
  return 'children' in led ? within(led) : led;
}

function parted(text: Text): Text | PhrasingContent[] {
  const { value } = text;
  const places = [...new Set(gapsIn(value))].sort((a, b) => a - b);
  if (places.length === 0) return text;
  const ends = [...places, value.length];
  return ends.flatMap((end, at): PhrasingContent[] => {
    const piece = { type: 'text' as const, value: value.slice(places[at - 1] ?? 0, end) };
    return at < places.length ? [piece, GAP] : [piece];
  });
}

/** Texts side by side are one text to whoever reads the document. */
function joined(nodes: Nodes[]): Nodes[] {
  const beside = (node: Nodes, at: number) =>
    node.type === 'text' && nodes[at - 1]?.type === 'text';
  if (!nodes.some(beside)) return nodes;
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: last.value + node.value };
    } else result.push(node);
  }
  return result;
}

/** After which characters a word is parted, by what hosts take it for. */
const SIGNS = [
  // A person or a team, also of GitLab; an address of mail that a host would make a link of.
  /@(?=\w)/g,
  // An issue, with or without its repository: “#12”, “org/repo#3”.
  /#(?=\d)/g,
  /(?<!\w)GH-(?=\d)/gi,
  // GitLab: merge request, snippet, milestone, label, epic.
  /(?<!\w)[!$%&](?=\d)|(?<!\w)[%~](?=["\w])/g,
  // An address of an issue that a host would shorten and link back.
  /https?:\/(?=\/[\w.-]*git(?:hub|lab)[\w.-]*\/)|(?<!\w)www\.(?=git(?:hub|lab)\.)/gi,
  // A command at the start of a line, of GitLab or of a robot.
  /^\s*\/(?=[a-z])/gi,
];
/** A commit; parted so often that no piece is long enough for one. */
const COMMIT = /(?<!\w)[\da-f]{7,}(?!\w)/gi;
const MOST_OF_A_COMMIT = 6;
/** A face or a thing that hosts draw instead of the word. */
const EMOJI = /:(?=([\w+-]{1,40}):)/g;

/** What any of these has; most texts have none of it. */
const SUSPECT = /@\w|#\d|[!$%&]\d|[%~]["\w]|:[\w+-]{1,40}:|^\s*\/|gh-\d|git(?:hub|lab)|[\da-f]{7}/i;

function gapsIn(value: string): number[] {
  if (!SUSPECT.test(value)) return [];
  const signs = SIGNS.flatMap((sign) =>
    Array.from(value.matchAll(sign), ({ index, 0: found }) => index + found.length),
  );
  const commits = Array.from(value.matchAll(COMMIT)).flatMap(({ index, 0: { length } }) =>
    Array.from(
      { length: Math.ceil(length / MOST_OF_A_COMMIT) - 1 },
      (_, at) => index + (at + 1) * MOST_OF_A_COMMIT,
    ),
  );
  const emoji = Array.from(value.matchAll(EMOJI)).flatMap(({ index, 1: name = '' }) =>
    /[a-z]|^[+-]1$|^100$|^1234$/i.test(name) ? index + 1 : [],
  );
  return [...signs, ...commits, ...emoji];
}

const ON_GITHUB =
  /^https?:\/\/(?:www\.)?github\.com(?=\/[^/?#]+\/[^/?#]+\/(?:issues|pull|discussions|commit)\/)/i;

function redirected(link: Link): Link {
  const url = link.url.replace(ON_GITHUB, 'https://redirect.github.com');
  return url === link.url ? link : { ...link, url };
}

import type { Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';

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
  return { ...tree, children: children(tree) as Root['children'] };
}

function children(parent: Parents): Nodes[] {
  return joined(parent.children).flatMap((node): Nodes[] => {
    if (node.type === 'text') return parted(node.value);
    const next = node.type === 'link' ? redirected(node) : node;
    return ['children' in next ? { ...next, children: children(next) as never } : next];
  });
}

function parted(value: string): PhrasingContent[] {
  const places = [...new Set(gapsIn(value))].sort((a, b) => a - b);
  const ends = [...places, value.length];
  return ends.flatMap((end, at): PhrasingContent[] => {
    const piece = { type: 'text' as const, value: value.slice(places[at - 1] ?? 0, end) };
    return at < places.length ? [piece, GAP] : [piece];
  });
}

/** Texts side by side are one text to whoever reads the document. */
function joined(nodes: readonly Nodes[]): Nodes[] {
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
  // A person or a team, also of GitLab: not what stands in an address of mail.
  /(?<!\w)@(?=\w)/g,
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

function gapsIn(value: string): number[] {
  if (!/[@#!$%&~:/]|gh-|www\.|[\da-f]{7}/i.test(value)) return [];
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

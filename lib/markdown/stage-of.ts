import type { Stage } from '@/lib/model/stage';

/**
 * Words that tell a stage, the most telling stage first: “Test the endpoint” is verification and
 * “Deploy code” is release, whatever else is named in the heading.
 */
const WORDS: [Stage, RegExp][] = [
  [
    'security',
    /\b(?:\w*secur\w*|o?auth|oauth2|authn|authz|authenti\w+|authori[sz]\w+|threats?|vulnerab\w+|secrets?)\b/,
  ],
  ['release', /\b(?:releas\w+|deploy\w*|roll-?(?:out|back)s?|launch\w*|production|go-?live)\b/],
  ['verification', /\b(?:test(?:s|ed|ing)?|verif\w+|qa|validat\w+|accessibility)\b/],
  ['implementation', /\b(?:implement\w*|endpoints?|migrat\w+|cod(?:e|ing))\b/],
  ['design', /\b(?:schemas?|design\w*|architect\w+|quer(?:y|ies)|modell?ing)\b/],
];

/**
 * The stage of a checklist.
 * @param headings its own heading's text, then its ancestors', nearest first
 * @param named stages that the front matter gives to headings, by comparable text
 * @returns what the front matter says of the nearest heading that it names; or else what the
 *   nearest telling heading's words say; or else `general`
 */
export function stageOf(headings: string[], named: ReadonlyMap<string, Stage>): Stage {
  for (const heading of headings) {
    const stage = named.get(comparable(heading));
    if (stage) return stage;
  }
  for (const heading of headings) {
    const lower = heading.toLowerCase();
    const match = WORDS.find(([, words]) => words.test(lower));
    if (match) return match[0];
  }
  return 'general';
}

/** A heading's text as names of it are compared: without regard to case and spacing. */
export function comparable(heading: string): string {
  return heading.replace(/\s+/g, ' ').trim().toLowerCase();
}

import type { MatchItem } from '@/lib/markdown/match/match.types';

const VERBS = ['Check', 'Review', 'Write down', 'Test', 'Measure', 'Prove', 'Rotate', 'Record'];
const THINGS = ['keys', 'backups', 'alerts', 'limits', 'tokens', 'queues', 'pages', 'quotas'];
const PLACES = ['staging', 'production', 'the mobile app', 'the public API', 'every region'];

/** What an item says, and the section it stands in. */
export interface Said {
  text: string;
  section: number;
}

/** Items that share most of their words, as those of long checklists do; no two are the same. */
export function textsOf(items: number): Said[] {
  return Array.from({ length: items }, (_, at) => ({
    text: `${of(VERBS, at)} all ${of(THINGS, at >> 3)} of service s${at} in ${of(PLACES, at)}, and report gaps to team t${at % 977}`,
    section: Math.floor(at / 20),
  }));
}

/**
 * One of ten changed: a fiftieth each reworded, moved two sections further, removed, followed by
 * something new, and taken apart.
 */
export function withTenthChanged(items: Said[]): Said[] {
  const late: Said[] = [];
  const changed = items.flatMap(({ text, section }, at): Said[] => {
    const [first = '', second = ''] = text.split(', and ');
    switch (at % 50) {
      case 5:
        return [{ text: text.replace(' all ', ' each of the '), section }];
      case 15:
        late.push({ text, section: (section + 2) % Math.ceil(items.length / 20) });
        return [];
      case 25:
        return [];
      case 35:
        return [
          { text, section },
          { text: `Ask n${at} whether x${at} wants y${at}`, section },
        ];
      case 45:
        return [
          { text: first, section },
          { text: second, section },
        ];
      default:
        return [{ text, section }];
    }
  });
  return [...changed, ...late].sort((a, b) => a.section - b.section);
}

/** The items of a revision in sections, with keys that begin with its side. */
export const itemsOf = (texts: Said[], side: string): MatchItem[] =>
  texts.map(({ text, section }, at) => ({
    key: `${side}${at}`,
    text,
    path: [`Part ${section + 1}`],
    parentKey: null,
  }));

const of = (words: string[], at: number) => words[at % words.length] as string;

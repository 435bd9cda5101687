import type { ItemMatch, MatchDoubt, MatchKind, MatchPlace, MatchReason } from './match.types';

export const KIND_WORDS: Record<MatchKind, string> = {
  same: 'Same',
  moved: 'Moved',
  reworded: 'Reworded',
  split: 'Split',
  merged: 'Merged',
  new: 'New',
  removed: 'Removed',
};

/** How items were found to belong together; `likeness` from 0 to 1 where it decided. */
export const REASON_WORDS: Record<MatchReason, (likeness: number | null) => string> = {
  id: () => 'It has the same id.',
  text: () => 'It has the same text.',
  repeated_text: () => 'It has the same text, which stands there more than once.',
  letters: () => 'Only capitals, spaces or punctuation differ.',
  likeness: (likeness) => `Its words are ${percent(likeness)} alike.`,
  parts: (likeness) => `Together, the parts are ${percent(likeness)} alike.`,
  nothing_like: () => 'Nothing in the other revision is like it.',
};

export const PLACE_WORDS: Record<MatchPlace, string | null> = {
  kept: null,
  renamed_section: 'Its section has another title now.',
  other_order: 'It stands in another order.',
  other_parent: 'It stands below another item.',
  other_section: 'It stands in another section.',
};

export const DOUBT_WORDS: Record<MatchDoubt, string> = {
  repeated: 'The same text stands there more than once, and it can’t be told which is which.',
  common_text: 'The same text stands in other places too.',
  other_id: 'Its id has changed.',
  text_elsewhere: 'The id is the same, but its text stands at another item.',
  barely_alike: 'It is only somewhat alike.',
  rival: 'Another item is about as like it.',
  parts: 'Whether the parts belong together is a guess.',
};

/** Why a match is what it is, in sentences. */
export function explain({ why, likeness, place, doubt }: ItemMatch): string {
  const said = [
    REASON_WORDS[why](likeness),
    place && PLACE_WORDS[place],
    doubt && DOUBT_WORDS[doubt],
  ];
  return said.filter(Boolean).join(' ');
}

/** Never 100 % of what differs. */
const percent = (likeness: number | null) => `${Math.min(99, Math.floor((likeness ?? 0) * 100))} %`;

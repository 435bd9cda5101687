/** An item of a revision, as far as matching looks at it. */
export interface MatchItem {
  /** Unique in its revision. */
  key: string;
  /** The id that its author gave it, if any. */
  id?: string | null;
  /** Plain text on one line. */
  text: string;
  /** Titles of its checklist and of the sections below that. */
  path: readonly string[];
  /** The key of the item it is nested in. */
  parentKey: string | null;
}

/** What became of items. */
export type MatchKind = 'same' | 'moved' | 'reworded' | 'split' | 'merged' | 'new' | 'removed';

/** How items were found to belong together. */
export type MatchReason =
  | 'id'
  | 'text'
  | 'repeated_text'
  | 'letters'
  | 'likeness'
  | 'parts'
  | 'nothing_like';

/** Where an item stands now, against where it stood. */
export type MatchPlace =
  | 'kept'
  | 'renamed_section'
  | 'other_order'
  | 'other_parent'
  | 'other_section';

/** Why a person has to say whether a match is right. */
export type MatchDoubt =
  | 'repeated'
  | 'common_text'
  | 'other_id'
  | 'text_elsewhere'
  | 'barely_alike'
  | 'rival'
  | 'parts';

/** Items of the old revision and what they are in the new one. */
export interface ItemMatch {
  kind: MatchKind;
  /** Keys in the old revision: none of a new item, several of merged ones. */
  before: string[];
  /** Keys in the new revision: none of a removed item, several of a split one. */
  after: string[];
  why: MatchReason;
  /** 0 to 1 where likeness decided, else null. */
  likeness: number | null;
  /** Null for what is new or removed. */
  place: MatchPlace | null;
  /** False where a person is to be asked, for the reason that `doubt` has. */
  certain: boolean;
  doubt: MatchDoubt | null;
}

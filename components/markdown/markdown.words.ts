/** What rendered Markdown says besides its own text. */
export const MARKDOWN_WORDS = {
  picture: 'Picture',
  ticked: 'Done',
  unticked: 'Open',
  copyCode: 'Copy code',
} as const;

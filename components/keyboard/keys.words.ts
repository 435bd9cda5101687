/** What people read about keys, on every page. */
export const WORDS = {
  help: 'Keyboard shortcuts',
  thisList: 'This list',
  here: 'On this page',
  everywhere: 'Everywhere',
  allCommands: 'Search and commands',
  /** How an unsaved text is kept or given up. */
  unsaved: (apple: boolean) => `Unsaved. ${apple ? '⌘ Enter' : 'Ctrl+Enter'} saves, Esc discards`,
  savedOnLeave: (apple: boolean) =>
    `Saved when you leave it: Esc or ${apple ? '⌘ Enter' : 'Ctrl+Enter'}`,
} as const;

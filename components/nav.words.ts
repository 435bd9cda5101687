import type { Theme } from './theme';

/** What the header and the navigation around every page say. */
export const NAV_WORDS = {
  skip: 'Skip to content',
  main: 'Main',
  projects: 'Projects',
  myWork: 'My work',
  guides: 'Guides',
  team: 'Team',
  search: 'Search',
  signIn: 'Sign in',
  assigned: (total: number) => `, ${total} assigned to me`,
  switchTheme: (now: Theme, next: Theme) =>
    `Theme: ${THEME_WORDS[now]}. Switch to ${THEME_WORDS[next]}`,
} as const;

/** The themes, as the header, the palette and the account's page call them. */
export const THEME_WORDS: Record<Theme, string> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
};

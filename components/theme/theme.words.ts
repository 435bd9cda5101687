import type { Theme } from './theme';

/** The themes, as the header, the palette and the account's page call them. */
export const THEME_WORDS: Record<Theme, string> = {
  system: 'System',
  light: 'Light',
  dark: 'Dark',
};

/** What the header's button for the theme says. */
export const switchWords = (now: Theme, next: Theme) =>
  `Theme: ${THEME_WORDS[now]}. Switch to ${THEME_WORDS[next]}`;

'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { currentTheme, setTheme, subscribeTheme, THEMES, type Theme } from './theme';
import { switchWords } from './theme.words';

const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Steps through the themes: as the device has it, light, dark. `initial` is what the cookie says. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const theme = useSyncExternalStore(subscribeTheme, currentTheme, () => initial);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const Icon = ICONS[theme];
  return (
    <IconButton label={switchWords(theme, next)} icon={<Icon />} onClick={() => setTheme(next)} />
  );
}

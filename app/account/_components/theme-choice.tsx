'use client';

import { useSyncExternalStore } from 'react';
import {
  currentTheme,
  setTheme,
  subscribeTheme,
  THEMES,
  type Theme,
} from '@/components/theme/theme';
import { THEME_WORDS } from '@/components/theme/theme.words';
import { WORDS } from '../account.words';

/** Which theme this browser shows. `initial` is what the cookie says. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const theme = useSyncExternalStore(subscribeTheme, currentTheme, () => initial);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{WORDS.theme}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {THEMES.map((one) => (
          <label key={one} className="inline-flex items-center gap-2 text-sm coarse:min-h-10">
            <input
              type="radio"
              name="theme"
              checked={one === theme}
              onChange={() => setTheme(one)}
              className="size-4 coarse:size-5"
            />
            {THEME_WORDS[one]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

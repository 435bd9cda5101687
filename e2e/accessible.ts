import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing but colours differs between the themes, and these are the rules that look at them. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** For the contexts that axe looks at: no colour is on its way to another while it does. */
export const STILL = { reducedMotion: 'reduce' } as const;

/**
 * Expects axe to find nothing on the page as it stands, or in those parts of it that are named by
 * selectors: by all of its rules in the light theme, and by those of colours in the dark one.
 */
export async function expectAccessible(page: Page, where: string, parts: string[] = ['html']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // There are no frames to put results together from, and what passes is not looked at.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    for (const part of parts) axe.include(part);
    if (colorScheme === 'dark') axe.withRules(OF_COLOURS);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target, any }) =>
            [target.join(' '), ...any.map(({ message }) => message)].join(': '),
          )
          .join(', ')}`,
    );
    expect([where, colorScheme, found]).toEqual([where, colorScheme, []]);
  }
}

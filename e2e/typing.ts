import { expect, type Page } from '@playwright/test';

/**
 * Types, and presses Enter once the field shows it, as somebody does who looks: while a field is on
 * its way, what is typed waits for it, and Enter is not carried over (decision 013).
 */
export async function typeAndEnter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  // Until the field is there, what has the focus may be no field at all.
  const shown = () => page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  await expect.poll(shown).toBe(text);
  await page.keyboard.press('Enter');
}

import type { Page } from '@playwright/test';

/** Every width that a page has to hold, in CSS pixels. */
export const WIDTHS = [320, 390, 768, 1024, 1280, 1536, 1920];

/**
 * Looks at the page at every width, light and dark, and gives what is wrong: that it scrolls
 * sideways, and what stands left of the window or is cut off without an ellipsis.
 */
export async function sidewaysFaults(
  page: Page,
  where: string,
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const faults = new Map<string, string[]>();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(measure);
      for (const fault of found) {
        faults.set(fault, [...(faults.get(fault) ?? []), `${width} ${colorScheme}`]);
      }
    }
  }
  return [...faults].map(([fault, at]) => `${where} ${fault}, at ${at.join(', ')}`);
}

/** Runs in the page. */
function measure(): string[] {
  const root = document.documentElement;
  const width = root.clientWidth;
  const faults: string[] = [];
  if (root.scrollWidth > width) faults.push('scrolls sideways');
  if (window.scrollX !== 0) faults.push(`is scrolled to ${window.scrollX} px`);
  const tell = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${(element.getAttribute('class') ?? '').slice(0, 90)}"> ${(
      element.textContent ?? ''
    ).slice(0, 30)}`;
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    // What only screen readers hear is a pixel wide; what is hidden has no size.
    if (box.width <= 1 || box.height <= 1 || box.bottom < 0) continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden') continue;
    if (box.left < -0.5 && !scrolledBy(element))
      faults.push(`left of the window: ${tell(element)}`);
    if (root.scrollWidth > width && box.right > width + 0.5 && element.children.length === 0) {
      if (!scrolledBy(element)) faults.push(`beyond the window: ${tell(element)}`);
    }
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (!cuts || /^(svg|INPUT)$/.test(element.tagName) || style.textOverflow === 'ellipsis')
      continue;
    if (element.scrollWidth > element.clientWidth + 1) faults.push(`cut off: ${tell(element)}`);
  }
  return faults.slice(0, 8);

  /** Whether it can be scrolled to inside of something on the page. */
  function scrolledBy(element: Element): boolean {
    for (let above = element.parentElement; above; above = above.parentElement) {
      const { overflowX } = getComputedStyle(above);
      if (overflowX === 'auto' || overflowX === 'scroll') return true;
    }
    return false;
  }
}

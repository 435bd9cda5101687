import type { Page } from '@playwright/test';

const ROW = '[role="row"][tabindex], [role="option"], [role="listitem"], li';

/** Has a page note when it painted what a key press changed. To be called before it is opened. */
export async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const place = window as unknown as { painted?: (ms: number) => void };
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        if (key !== 'x') return;
        const row = document.activeElement?.closest(selector) ?? document.body;
        const observer = new MutationObserver(() => {
          observer.disconnect();
          // A message that is posted while a frame is made arrives after that frame.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => place.painted?.(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        });
        const everything = { subtree: true, childList: true, attributes: true };
        observer.observe(row, { ...everything, characterData: true });
      },
      { capture: true },
    );
  }, ROW);
}

/**
 * Ticks row after row by keyboard.
 * @returns for each tick the milliseconds from the key press to the frame that shows it
 */
export async function tickRows(page: Page, ticks: number): Promise<number[]> {
  await page.bringToFront();
  const times: number[] = [];
  for (let turn = 0; turn < ticks; turn += 1) {
    await page.keyboard.press('j');
    await page.evaluate(() => {
      const place = window as unknown as { painted?: (ms: number) => void; next?: Promise<number> };
      place.next = new Promise((resolve, reject) => {
        place.painted = resolve;
        setTimeout(() => reject(new Error('A tick changed nothing on the page')), 5_000);
      });
    });
    await page.keyboard.press('x');
    times.push(await page.evaluate(() => (window as unknown as { next: Promise<number> }).next));
  }
  return times;
}

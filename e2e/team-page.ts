import type { Page } from '@playwright/test';
import type { ApiClient } from '@/lib/application/client';

/** How many people a page of *Team* lists. */
const LISTED = 50;

/** Opens the page of *Team* that lists somebody: stories share a server, and so its people. */
export async function openTeamAt(page: Page, api: ApiClient, personId: string): Promise<void> {
  for (let at = 1; ; at += 1) {
    const { data } = await api.list('/people', { query: { page: at, limit: LISTED } });
    if (data.length === 0) throw new Error('They are not among the people');
    if (data.some(({ id }) => id === personId)) return void (await page.goto(`/team?page=${at}`));
  }
}

import type { CountRequest } from '@/lib/api/serve-route';
import { presentVisit } from '@/lib/api/visit';
import { addressKey } from './address-key';
import { createRate } from './rate';

/** What all who come from one address without an account may do together, of what one person may. */
const STRANGERS = 5;
/** A page asks for several things, some of them before anybody wants to see it. */
const PAGES = 10;
/** Documents take long to make: of so many requests one may be for a document. */
const DOCUMENTS = 10;
const SECONDS = 60;

/**
 * How often anybody may ask anything. Far beyond what somebody does by hand, so that it meets
 * programs alone.
 * @param perMinute requests of one person or guest; 0 for no limit
 */
export function createRequestLimit(perMinute: number): CountRequest {
  const rate = (name: string, times: number, what = 'requests') =>
    createRate(name, what, { points: Math.ceil(perMinute * times), seconds: SECONDS });
  const actors = rate('request', 1);
  const strangers = rate('stranger', STRANGERS);
  const pages = rate('page', PAGES);
  const documents = rate('document', 1 / DOCUMENTS, 'documents');

  /** Counts one request. @throws RATE_LIMITED with the seconds to wait when there were too many */
  return async function count(actor, { byPage, long }) {
    if (perMinute === 0) return;
    const key = actor?.id ?? addressKey(presentVisit().address ?? '');
    if (byPage) return pages.take(key);
    await (actor ? actors : strangers).take(key);
    if (long) await documents.take(key);
  };
}

import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { passkeysWork } from './passkeys';

/** Whether this person has a passkey, where passkeys work; false until that is known. */
export function useHasPasskey(asked: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!asked || !passkeysWork()) return;
    const stop = new AbortController();
    api
      .list('/me/passkeys', { query: { limit: 1 }, signal: stop.signal })
      .then(({ meta }) => setHas(meta.total > 0))
      // The password will do.
      .catch(() => {});
    return () => stop.abort();
  }, [asked]);
  return has;
}

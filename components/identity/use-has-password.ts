import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';

/** Whether this person has a password, and not the identity provider alone; true until that is known. */
export function useHasPassword(): boolean {
  const [has, setHas] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    api
      .call('get', '/me/provider-account', { signal: stop.signal })
      .then(({ hasPassword }) => setHas(hasPassword))
      // Who has none is told so when they try.
      .catch(() => {});
    return () => stop.abort();
  }, []);
  return has;
}

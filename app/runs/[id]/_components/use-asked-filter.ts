import { useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useScreen } from './run-provider';

/** Shows what is to be confirmed where a link asks for that: `?show=to_confirm`. */
export function useAskedFilter(): void {
  const { filter } = useScreen();
  const asked = useSearchParams().get('show');
  useEffect(() => {
    if (asked === 'to_confirm') filter({ status: 'to_confirm' });
  }, [asked, filter]);
}

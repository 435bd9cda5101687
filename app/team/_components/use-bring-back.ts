import { useRouter } from 'next/navigation';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/browser-api';
import { toast } from '@/components/toast';
import { messageOf } from '@/components/use-submit';
import { WORDS } from '../team.words';

/** Lets somebody who is deactivated in again. It takes nothing away, so nobody is asked. */
export function useBringBack({ id, name }: Person): () => Promise<void> {
  const router = useRouter();
  return async () => {
    try {
      await api.call('delete', '/people/{id}/deactivation', { params: { id } });
      toast(WORDS.isBack(name), { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    router.refresh();
  };
}

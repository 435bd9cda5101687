import { useRouter } from 'next/navigation';
import type { Person } from '@/app/_session/require-person';
import { api } from '@/components/api/browser-api';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';
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

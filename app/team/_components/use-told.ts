import { useRouter } from 'next/navigation';
import { messageOf } from '@/components/forms/use-submit';
import { toast } from '@/components/ui/toast';

/**
 * Does something about somebody, says how it went, and shows the page as it is then.
 * The result rejects with what went wrong, once that is said.
 */
export function useTold() {
  const router = useRouter();
  return async (work: () => Promise<unknown>, done: string): Promise<void> => {
    try {
      await work();
      toast(done, { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
      throw error;
    } finally {
      router.refresh();
    }
  };
}

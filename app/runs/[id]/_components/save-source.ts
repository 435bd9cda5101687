import { saveFrom } from '@/components/api/save-file';
import { toast } from '@/components/ui/toast';
import type { Run } from '../_store/run.types';

/** Saves the document that a run came from, with its boxes as the run answers them. */
export async function saveSource({ id, guideName }: Pick<Run, 'id' | 'guideName'>): Promise<void> {
  try {
    await saveFrom(`/api/v1/runs/${id}/source`, `${guideName}.md`);
  } catch (error) {
    toast((error as Error).message, { tone: 'error' });
  }
}

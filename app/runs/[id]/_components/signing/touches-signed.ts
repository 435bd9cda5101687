import { SIGNED_FIELDS } from '@/lib/model/signed-fields';
import type { Guarded } from '../../_store/guarding';

/** Whether a change is of what sign-offs accept: not who has an item, nor until when. */
export function touchesSigned(change: Guarded): boolean {
  if (change.kind !== 'answer') return true;
  return change.entries.some(({ fields }) =>
    SIGNED_FIELDS.some((field) => fields[field] !== undefined),
  );
}
